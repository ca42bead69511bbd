import type { ApplicantLine, ReceivedApplication } from '../received/types'
import type { GateLine } from '../types'
import type { PlacementView } from './constants'

/** One page of the applications of a school's students. */
export type PlacementLines = {
  view: PlacementView | null
  counts: Partial<Record<PlacementView, number>>
  items: readonly ApplicantLine[]
  next: string | null
}

/** An application as the student's school reads it, with what it attests. */
export type Placement = Omit<ReceivedApplication, 'templates'> & {
  studentId: string
  gates: readonly GateLine[]
  mayAttest: boolean
  /** What the end of the internship asks for; none before it is over. */
  endGates: readonly GateLine[]
  mayAttestEnd: boolean
}
