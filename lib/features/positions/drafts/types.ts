import type { ListPage } from '@/lib/shared/lists'
import type { PayPeriod, PositionKind, PositionStatus } from '../constants'
import type { PositionEvent } from '../workflow'

/** One line of the staff's list. */
export type PositionLine = {
  id: string
  title: string
  kind: PositionKind
  status: PositionStatus
  statusReason: string | null
  unit: string
  alliance: string | null
  seats: number
  openUntil: string | null
  demo: boolean
  updatedAt: string
}

export type PositionLines = ListPage<PositionLine> & {
  status: PositionStatus | null
  counts: Partial<Record<PositionStatus, number>>
}

export type Option = { value: string; label: string }

/** What the choices of the form offer. */
export type PositionOptions = { alliances: Option[]; chains: Option[] }

/** What the form is filled from. Days are YYYY-MM-DD. */
export type PositionFields = {
  allianceId: string | null
  title: string
  kind: PositionKind
  postClass: string | null
  majors: string[]
  chainIds: string[]
  tasks: string[]
  learningGoals: string
  seats: number
  startsOn: string | null
  endsOn: string | null
  hoursPerDay: number | null
  hoursPerWeek: number | null
  nightShift: boolean | null
  /** In fen, as text. */
  payFen: string | null
  payPeriod: PayPeriod | null
  accommodation: boolean | null
  meals: boolean | null
  insurance: string | null
  regionCode: string | null
  address: string | null
  mentors: string | null
  contact: string | null
  openUntil: string | null
}

/** A position as its staff and moderators see it. */
export type PositionForEdit = PositionFields & {
  id: string
  slug: string
  version: number
  unit: { id: string; name: string }
  alliance: string | null
  /** Full name of the workplace's region. */
  region: string | null
  status: PositionStatus
  statusReason: string | null
  demo: boolean
  updatedAt: string
  options: PositionOptions
  /** What must be said before it can be handed in. */
  missing: string[]
  mayEdit: boolean
  /** Whether saving takes it off the public pages until it was reviewed again. */
  isReviewedAgain: boolean
  events: PositionEvent[]
}

/** A position that is not there yet. */
export type NewPosition = { id: string; units: Option[]; options: PositionOptions }
