import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption, ListPage } from '@/lib/shared/lists'
import type { UnitKind } from '@/lib/shared/unit-link'
import type { PayPeriod, PositionKind, PositionStatus } from './constants'

/** What a student is paid: fen as text, for one period. */
export type Pay = { fen: string; period: PayPeriod }

/** One position in a list. Days are YYYY-MM-DD. */
export type PositionSummary = {
  slug: string
  title: string
  kind: PositionKind
  status: PositionStatus
  unit: { slug: string; name: string; kind: UnitKind }
  region: string | null
  seats: number
  pay: Pay | null
  startsOn: string | null
  endsOn: string | null
  openUntil: string | null
  demo: boolean
}

export type PositionList = ListPage<PositionSummary> & {
  filters: ListFilters
  facets: {
    region: FilterOption[]
    kind: FilterOption<PositionKind>[]
    /** How many are open. */
    status: FilterOption<'open'>[]
  }
}

/** The public page of a position. */
export type PositionPage = PositionSummary & {
  id: string
  postClass: string | null
  majors: string[]
  chains: { slug: string; name: string }[]
  tasks: string[]
  learningGoals: string
  hoursPerDay: number | null
  hoursPerWeek: number | null
  nightShift: boolean | null
  accommodation: boolean | null
  meals: boolean | null
  insurance: string | null
  address: string | null
  mentors: string | null
  contact: string | null
  publishedAt: string | null
  updatedAt: string
}
