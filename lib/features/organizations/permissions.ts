import {
  isPlatformAdmin,
  isSecretaryOfAny,
  isStaffOf,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { ORGANIZATION_DECISIONS, type OrganizationDecision, type OrganizationStatus } from './constants'
import { next } from './workflow'

export const ORGANIZATION_VERBS = [
  'list',
  'create',
  'propose',
  'view',
  'update',
  'identify',
  ...ORGANIZATION_DECISIONS,
] as const
export type OrganizationVerb = (typeof ORGANIZATION_VERBS)[number]

export type OrganizationSubject = {
  id: string
  status: OrganizationStatus
  /** Alliances that an application of the unit, decided or not, names. */
  appliedTo: readonly string[]
  /** Whether somebody applied for the unit, and so could correct what it says. */
  hasApplicant: boolean
  /** Alliances that took in a unit which named it as a partner; null where nobody proposed it. */
  proposedTo: readonly string[] | null
  /** Alliances with a membership of the unit, in whatever state. */
  memberOf: readonly string[]
}

function canDecide(actor: Actor, decision: OrganizationDecision, subject: OrganizationSubject): boolean {
  if (next(subject.status, decision) === null) return false
  // A unit that was only proposed has nobody who could correct it: it is verified, or declined with the reason.
  if (decision === 'return' && subject.proposedTo !== null && !subject.hasApplicant) return false
  // Only what was proposed and nobody applied for can be the same as another: it has no people and no page of its own.
  if (decision === 'merge' && (subject.proposedTo === null || subject.hasApplicant)) return false
  if (isPlatformAdmin(actor)) return true
  // A secretary answers those who ask to be taken into their alliance or were named by its members, and nobody else.
  const answers: readonly OrganizationDecision[] = ['verify', 'return', 'decline', 'merge']
  return (
    answers.includes(decision) &&
    isSecretaryOfAny(actor, [...subject.appliedTo, ...(subject.proposedTo ?? [])])
  )
}

/**
 * Who may do what to a unit. `update` is what the unit says of itself; `identify` is what it was verified as (name,
 * kind, credit code, address of its page), which only a platform administrator changes. `propose` names a partner that
 * is not here yet. `list`, `create` and `propose` have no subject.
 */
export function can(actor: Actor, verb: OrganizationVerb, subject: OrganizationSubject | null): boolean {
  if (verb === 'list')
    return isPlatformAdmin(actor) || actor.roles.some(({ role }) => role === 'alliance_secretary')
  if (verb === 'create') return isPlatformAdmin(actor)
  if (verb === 'propose') return staffOrganizationIds(actor).length > 0
  if (subject === null) return false
  switch (verb) {
    case 'view':
      return (
        isStaffOf(actor, subject.id) ||
        isSecretaryOfAny(actor, [...subject.appliedTo, ...(subject.proposedTo ?? []), ...subject.memberOf])
      )
    case 'update':
      return isPlatformAdmin(actor) || (subject.status === 'verified' && isStaffOf(actor, subject.id))
    case 'identify':
      return isPlatformAdmin(actor)
    default:
      return canDecide(actor, verb, subject)
  }
}
