import type { OrganizationStatus } from './constants'

/** What may happen to a unit. `resubmit` is the applicant's, all others are decisions of the administration. */
export const ORGANIZATION_EVENTS = [
  'verify',
  'return',
  'decline',
  'resubmit',
  'reopen',
  'suspend',
  'reinstate',
] as const
export type OrganizationEvent = (typeof ORGANIZATION_EVENTS)[number]

const NEXT: Record<OrganizationStatus, Partial<Record<OrganizationEvent, OrganizationStatus>>> = {
  pending: { verify: 'verified', return: 'returned', decline: 'declined' },
  returned: { resubmit: 'pending', decline: 'declined' },
  declined: { reopen: 'pending' },
  verified: { suspend: 'suspended' },
  suspended: { reinstate: 'verified' },
}

/** The state after the event, or null where the event has no place in this state. */
export function next(status: OrganizationStatus, event: OrganizationEvent): OrganizationStatus | null {
  return NEXT[status][event] ?? null
}
