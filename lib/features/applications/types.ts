import type { Finding } from '@/lib/features/compliance/types'
import type { PositionKind, PositionStatus } from '@/lib/features/positions/constants'
import type { ApplicationStatus, PlacementGate } from './constants'
import type { ApplicationEvent } from './workflow'

export type ApplicationSide = 'student' | 'unit' | 'school' | 'system'

/** What the position of an application says in lists. Days are YYYY-MM-DD. */
export type AppliedPosition = {
  id: string
  slug: string
  title: string
  kind: PositionKind
  status: PositionStatus
  startsOn: string | null
  endsOn: string | null
  unit: string
  demo: boolean
}

/** One step that was taken, with the words that came along. */
export type StepLine = { event: ApplicationEvent; side: ApplicationSide; message: string | null; at: string }

/** What everybody sees of an application who may see it at all. */
export type ApplicationCore = {
  id: string
  version: number
  status: ApplicationStatus
  approved: boolean
  /** Whether the school has confirmed that the internship has ended. */
  concluded: boolean
  statusReason: string | null
  movedAt: string
  position: AppliedPosition
}

/** What a rule found, without the facts that were compared. */
export type ApplicantFinding = Pick<
  Finding,
  'rule' | 'title' | 'outcome' | 'hinders' | 'explanation' | 'mend' | 'instrument' | 'article' | 'certainty'
> & { field: string | null }

/** An application on the page of any of its three sides. */
export type ApplicationPage = ApplicationCore & {
  statement: string
  fitReason: string | null
  findings: readonly ApplicantFinding[]
  startsOn: string | null
  endsOn: string | null
  steps: readonly StepLine[]
  /** What the reader may do with it now. */
  events: readonly ApplicationEvent[]
}

/** One thing that the school attests, with what follows from it by its rule. */
export type GateLine = Pick<Finding, 'outcome' | 'hinders' | 'instrument' | 'article' | 'certainty'> & {
  gate: PlacementGate
  attested: { met: boolean; by: string; at: string } | null
}
