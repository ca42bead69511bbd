import type { HistoryLine } from '@/lib/features/audit/history/types'
import type { StoredFile } from '@/lib/features/files/types'
import type { MoveLine, Stretch } from '@/lib/features/places/types'

export type Named = { id: string; name: string }

/** One class of posts with its staff, as declared. */
export type StaffClass = { name: string; staff: number }

/** What a unit once declared. Days are YYYY-MM-DD. */
export type Declaration = {
  id: string
  staff: number
  asOf: string
  classes: readonly StaffClass[]
  evidence: string
  /** Files that show it. */
  files: readonly StoredFile[]
  demo: boolean
  createdAt: string
}

/** An approval filed with the authority. `places` may be there at the same time instead of the ordinary limit. */
export type ApprovalLine = {
  id: string
  version: number
  postClass: string | null
  places: number
  startsOn: string
  endsOn: string
  authority: string
  number: string
  filedOn: string
  note: string
  /** Null while it counts. */
  revokedAt: string | null
  revokedReason: string | null
}

/** How many interns of one share of a unit are there over time: of the unit as a whole, or of one class of posts. */
export type UsageReading = {
  postClass: string | null
  staff: number | null
  /** The ordinary limit, without approvals. */
  limit: number
  stretches: readonly Stretch[]
  /** On the day of looking. */
  now: { taken: number; limit: number }
}

/** What a unit may take in, for its staff and its secretariat. */
export type CapacityReading = {
  unit: Named
  version: number
  state: 'fresh' | 'stale' | 'none'
  /** The last day on which the declaration counts. */
  freshUntil: string | null
  current: Declaration | null
  /** Earlier ones, newest first. */
  earlier: readonly Declaration[]
  approvals: readonly ApprovalLine[]
  usages: readonly UsageReading[]
  /** Days on which the limits are exceeded. */
  over: { from: string; to: string } | null
  window: { from: string; to: string; today: string }
  moves: readonly MoveLine[]
  moveCount: number
  history: readonly HistoryLine[]
  mayDeclare: boolean
  /** Whether files of the declaration that counts may be added and removed. */
  mayShow: boolean
  mayApprove: boolean
}

/** What the form of a declaration begins with: what was declared last. */
export type DeclarationStart = {
  id: string
  unit: Named
  version: number
  staff: number | null
  classes: readonly StaffClass[]
  /** Classes named by positions of the unit that were not declared: without them nobody can be taken in there. */
  missing: readonly string[]
}

/** What the form of an approval offers. */
export type ApprovalStart = { id: string; unit: Named; classes: readonly string[] }
