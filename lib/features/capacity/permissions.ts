import { isPlatformAdmin, isSecretaryOfAny, isStaffOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'

export const CAPACITY_VERBS = ['view', 'declare', 'approve'] as const
export type CapacityVerb = (typeof CAPACITY_VERBS)[number]

export type CapacitySubject = {
  organizationId: string
  isVerified: boolean
  /** Alliances that admitted the unit. */
  allianceIds: readonly string[]
}

/**
 * A unit's staff declare for it, and see its ledger; secretaries of the alliances that admitted it see the same, and
 * enter what was filed with the authority, which the unit cannot do for itself. While a unit is not verified, it
 * declares nothing and nothing is entered for it.
 */
export function can(actor: Actor, verb: CapacityVerb, subject: CapacitySubject): boolean {
  const { organizationId, isVerified, allianceIds } = subject
  const isStaff = isStaffOf(actor, organizationId)
  const watches = isSecretaryOfAny(actor, allianceIds)
  switch (verb) {
    case 'view':
      return isStaff || watches
    case 'declare':
      return isStaff && isVerified
    case 'approve':
      return watches && isVerified
  }
}

/** Whether the actor watches over the capacity of units at all. */
export function watchesUnits(actor: Actor): boolean {
  return isPlatformAdmin(actor) || actor.roles.some(({ role }) => role === 'alliance_secretary')
}
