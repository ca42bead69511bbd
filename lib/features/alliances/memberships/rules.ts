import {
  MEMBERSHIP_STATUS_LABELS,
  type MembershipStatus,
  SEATS,
  type Seat,
  WITHDRAWN_LABEL,
} from './constants'
import { type MembershipState, next } from './workflow'

/** Compares by the precedence of seats. */
export function bySeat(a: { seat: Seat }, b: { seat: Seat }): number {
  return SEATS.indexOf(a.seat) - SEATS.indexOf(b.seat)
}

/** How a membership stands, in words: one that ended without a day of leaving was taken back before it began. */
export function standingWords({
  status,
  leftOn,
}: {
  status: MembershipStatus
  leftOn: string | null
}): string {
  return status === 'left' && leftOn === null ? WITHDRAWN_LABEL : MEMBERSHIP_STATUS_LABELS[status]
}

/** Whether a unit can ask to be taken in now: it is verified, and neither in nor waiting. */
export function mayApply({ verified, state }: { verified: boolean; state: MembershipState }): boolean {
  return verified && next(state, 'apply') !== null
}
