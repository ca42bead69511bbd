import { isPlatformAdmin, isSecretaryOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/shared/actor'
import type { AllianceStatus } from './constants'

export const ALLIANCE_VERBS = ['create', 'edit', 'edit_identity'] as const
export type AllianceVerb = (typeof ALLIANCE_VERBS)[number]

export type AllianceSubject = { id: string; status: AllianceStatus }

/**
 * What an alliance is called, is, and whether it still runs (`edit_identity`) is the platform administrator's to say;
 * its texts, roles and advisers (`edit`) its own secretariat's, as long as it has not ended.
 * `create` has no subject yet.
 */
export function can(actor: Actor, verb: AllianceVerb, alliance: AllianceSubject | null): boolean {
  if (isPlatformAdmin(actor)) return true
  if (verb !== 'edit' || alliance === null) return false
  return isSecretaryOf(actor, alliance.id) && alliance.status !== 'ended'
}
