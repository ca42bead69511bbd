import type { OrganizationStatus } from './constants'

/**
 * What may happen to a unit. `resubmit` and `claim` are the applicant's – who claims applies for a unit that another had
 * named as a partner –, all others are decisions of the administration. `merge` ends a unit that was named twice.
 */
export const ORGANIZATION_EVENTS = [
  'verify',
  'return',
  'decline',
  'resubmit',
  'claim',
  'reopen',
  'suspend',
  'reinstate',
  'merge',
] as const
export type OrganizationEvent = (typeof ORGANIZATION_EVENTS)[number]

const NEXT: Record<OrganizationStatus, Partial<Record<OrganizationEvent, OrganizationStatus>>> = {
  pending: { verify: 'verified', return: 'returned', decline: 'declined', claim: 'pending', merge: 'merged' },
  returned: { resubmit: 'pending', decline: 'declined' },
  declined: { reopen: 'pending', claim: 'pending' },
  verified: { suspend: 'suspended' },
  suspended: { reinstate: 'verified' },
  merged: {},
}

/** The state after the event, or null where the event has no place in this state. */
export function next(status: OrganizationStatus, event: OrganizationEvent): OrganizationStatus | null {
  return NEXT[status][event] ?? null
}
