import type { HistoryLine, LastStep } from '@/lib/features/audit/history/types'
import type { Fee, Hazard } from '@/lib/features/compliance/constants'
import type { StatedFacts } from '@/lib/features/compliance/types'
import type { UnitKind } from '@/lib/shared/unit-link'
import type { PositionKind, PositionStatus } from '../constants'
import type { PositionCheck, ReviewNotes } from '../types'
import type { PositionEvent } from '../workflow'

export type Option = { value: string; label: string }

/** What the choices of the form offer. */
export type PositionOptions = { alliances: Option[]; chains: Option[] }

/** What the form is filled from, and the audit trail compares. Days are YYYY-MM-DD, money is in fen, as text. */
export type PositionFields = StatedFacts & {
  allianceId: string | null
  title: string
  kind: PositionKind
  postClass: string | null
  seats: number
  /** By name. */
  majors: string[]
  tasks: string[]
  learningGoals: string
  chainIds: string[]
  address: string | null
  contact: string | null
  openUntil: string | null
  payFen: string | null
  samePostWageFen: string | null
  lowestWageGradeFen: string | null
  minimumWageFen: string | null
  insuranceNote: string | null
  /** Null: nobody said; empty: none. */
  fees: Fee[] | null
  hazards: Hazard[] | null
}

/** The unit as a moderator weighs it: whether and when it was verified, and on what evidence. */
export type PositionUnit = {
  id: string
  name: string
  kind: UnitKind
  slug: string
  verifiedAt: string | null
  /** For those who review. */
  verifiedEvidence: string | null
  employeeCount: number | null
  employeeCountAsOf: string | null
  /** How many of its positions were published before. */
  published: number
}

/** A position as its staff and moderators see it. */
export type PositionForEdit = PositionFields & {
  id: string
  slug: string
  version: number
  unit: PositionUnit
  alliance: string | null
  /** Full name of the workplace's region. */
  region: string | null
  status: PositionStatus
  statusReason: string | null
  reviewNotes: ReviewNotes
  demo: boolean
  updatedAt: string
  options: PositionOptions
  check: PositionCheck
  /** What visitors must be told and is not said yet. */
  missing: string[]
  mayEdit: boolean
  mayCopy: boolean
  /** Whether a change of what was reviewed takes it off the public pages until it was reviewed again. */
  isReviewedAgain: boolean
  events: PositionEvent[]
}

/** The same with its history and the last time of each step of its life. */
export type PositionRecord = {
  position: PositionForEdit
  history: HistoryLine[]
  taken: LastStep[]
  /** Of the position that a copy would make. */
  copyId: string
}

/** A position that is not there yet, and earlier ones that it may be copied from. */
export type NewPosition = {
  id: string
  units: Option[]
  options: PositionOptions
  earlier: Option[]
  /** Of the position that a copy would make. */
  copyId: string
}
