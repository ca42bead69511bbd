import { isPlatformAdmin, isStaffOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/shared/actor'

export const PLATFORM_VERBS = ['create', 'edit'] as const
export type PlatformVerb = (typeof PLATFORM_VERBS)[number]

export const HOST_STATUSES = ['pending', 'returned', 'declined', 'verified', 'suspended', 'merged'] as const
export type HostStatus = (typeof HOST_STATUSES)[number]

/** A platform stands and falls with its host: who may change it depends on the host and on the host's state. */
export type PlatformSubject = { hostId: string; hostStatus: HostStatus }

/** The host's staff create and edit its platforms while the host is verified; the platform administrator always may. */
export function can(actor: Actor, _verb: PlatformVerb, { hostId, hostStatus }: PlatformSubject): boolean {
  if (isPlatformAdmin(actor)) return true
  return isStaffOf(actor, hostId) && hostStatus === 'verified'
}
