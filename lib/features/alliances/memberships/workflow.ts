import type { MembershipStatus } from './constants'

export const MEMBERSHIP_EVENTS = [
  'apply',
  'enroll',
  'withdraw',
  'admit',
  'decline',
  'seat',
  'remove',
] as const
export type MembershipEvent = (typeof MEMBERSHIP_EVENTS)[number]

/** `none`: the unit never applied to this alliance. */
export type MembershipState = MembershipStatus | 'none'

const NEXT: Record<MembershipState, Partial<Record<MembershipEvent, MembershipStatus>>> = {
  none: { apply: 'applied', enroll: 'admitted' },
  applied: { withdraw: 'left', admit: 'admitted', decline: 'declined', enroll: 'admitted' },
  admitted: { seat: 'admitted', remove: 'left' },
  declined: { apply: 'applied', enroll: 'admitted' },
  left: { apply: 'applied', enroll: 'admitted' },
}

/** The state after the event, or null where the event has no place in this state. */
export function next(state: MembershipState, event: MembershipEvent): MembershipStatus | null {
  return NEXT[state][event] ?? null
}
