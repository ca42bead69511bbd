import { isPlatformAdmin, worksFor } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import type { OrganizationStatus } from '@/lib/features/organizations/constants'
import type { PublicationStatus } from '@/lib/shared/publication'
import type { UnitKind } from '@/lib/shared/unit-link'
import { next, POLICY_EVENTS } from './workflow'

export const POLICY_VERBS = ['create', 'view', 'edit', ...POLICY_EVENTS] as const
export type PolicyVerb = (typeof POLICY_VERBS)[number]

/** A unit that issued a document, with what decides whether its staff keep it. */
export type PolicyIssuer = { id: string; kind: UnitKind; status: OrganizationStatus }

export type PolicySubject = {
  status: PublicationStatus
  /** The unit that issued it; none where that is no unit of this portal. */
  issuer: PolicyIssuer | null
}

/** Whoever keeps the one library of all alliances: any alliance's secretary, and the platform administrator. */
export function keepsLibrary(actor: Actor): boolean {
  return isPlatformAdmin(actor) || actor.roles.some(({ role }) => role === 'alliance_secretary')
}

/** Whether the actor is staff of the government body that issued it; one that is not verified issues nothing. */
export function issuesFor(actor: Actor, issuer: PolicyIssuer | null): boolean {
  if (issuer?.kind !== 'government' || issuer.status !== 'verified') return false
  return worksFor(actor, issuer.id)
}

/**
 * Those who keep the library keep every document, and the staff of a government body those that it issued. A withdrawn
 * document is reopened before it is changed. For `create` the subject is what the document would be.
 */
export function can(actor: Actor, verb: PolicyVerb, policy: PolicySubject): boolean {
  if (!keepsLibrary(actor) && !issuesFor(actor, policy.issuer)) return false
  if (verb === 'create' || verb === 'view') return true
  if (verb === 'edit') return policy.status !== 'withdrawn'
  return next(policy.status, verb) !== null
}
