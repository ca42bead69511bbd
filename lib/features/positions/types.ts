import type {
  Fee,
  InsuranceKind,
  InsurancePayer,
  PayBasis,
  Payee,
  PayForm,
  Shift,
  VenueType,
} from '@/lib/features/compliance/constants'
import type { Finding } from '@/lib/features/compliance/types'
import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption, ListPage } from '@/lib/shared/lists'
import type { UnitKind } from '@/lib/shared/unit-link'
import type { PayPeriod, PositionField, PositionKind, PositionStatus } from './constants'

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
  accommodation: boolean | null
  meals: boolean | null
  startsOn: string | null
  endsOn: string | null
  openUntil: string | null
  demo: boolean
}

export type PositionList = ListPage<PositionSummary> & {
  filters: ListFilters
  facets: Record<
    'region' | 'major' | 'kind' | 'chain' | 'pay' | 'start' | 'provides' | 'status' | 'sort',
    FilterOption[]
  >
}

/** What the rules said of a position, and when. */
export type PositionCheck = {
  findings: Finding[]
  /** A moment; null before the first check. */
  checkedAt: string | null
  /** How many rules passed or warned. */
  checkedRules: number
  /** How many findings keep it from being handed in. */
  hindrances: number
}

/** What a moderator says of single fields. */
export type ReviewNotes = Partial<Record<PositionField, string>>

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
  shift: Shift | null
  nightFrom: string | null
  nightTo: string | null
  restDaysWork: boolean | null
  holidaysWork: boolean | null
  overtime: boolean | null
  payBasis: PayBasis | null
  payCycleDays: number | null
  payee: Payee | null
  payForm: PayForm | null
  payReason: string | null
  /** Null: nobody said; empty: none. */
  fees: Fee[] | null
  insuranceKind: InsuranceKind | null
  insurancePayer: InsurancePayer | null
  insuranceFrom: string | null
  insuranceTo: string | null
  insuranceNote: string | null
  venueType: VenueType | null
  address: string | null
  schoolMentor: string | null
  enterpriseMentor: string | null
  contact: string | null
  filingNumber: string | null
  check: PositionCheck
  publishedAt: string | null
  updatedAt: string
}
