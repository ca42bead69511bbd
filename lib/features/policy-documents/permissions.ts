import { isPlatformAdmin } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import type { PublicationStatus } from '@/lib/shared/publication'
import { next, POLICY_EVENTS } from './workflow'

export const POLICY_VERBS = ['create', 'view', 'edit', ...POLICY_EVENTS] as const
export type PolicyVerb = (typeof POLICY_VERBS)[number]

export type PolicySubject = { status: PublicationStatus }

/**
 * Policy documents are one library for all alliances: any alliance's secretary keeps it, and the platform
 * administrator. A withdrawn document is reopened before it is changed. `create` has no subject yet.
 */
export function can(actor: Actor, verb: PolicyVerb, policy: PolicySubject | null): boolean {
  const isKeeper = isPlatformAdmin(actor) || actor.roles.some(({ role }) => role === 'alliance_secretary')
  if (!isKeeper) return false
  if (verb === 'create') return true
  if (policy === null) return false
  if (verb === 'view') return true
  if (verb === 'edit') return policy.status !== 'withdrawn'
  return next(policy.status, verb) !== null
}
