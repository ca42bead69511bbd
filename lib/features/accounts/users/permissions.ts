import { canGrant, isPlatformAdmin } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import type { ManagedUser } from './types'

export const USER_VERBS = [
  'view',
  'disable',
  'enable',
  'reset-password',
  'grant-role',
  'reset-second-factor',
] as const
export type UserVerb = (typeof USER_VERBS)[number]

/**
 * An account is seen by whoever manages one of its roles, and managed by whoever manages all of them: else a
 * secretary could take over the account of a platform administrator who also serves in their alliance. A unit's
 * administrator gives and takes roles and resets passwords, but does not disable accounts. A second factor that
 * was lost is reset by the platform administrator alone. A student's password is their school's to renew, by a link: else
 * whoever keeps the portal could read what is for the school alone. Nobody manages their own.
 */
export function can(actor: Actor, verb: UserVerb, user: ManagedUser): boolean {
  const isOwn = actor.userId === user.id
  switch (verb) {
    case 'view':
      return isPlatformAdmin(actor) || user.grants.some((grant) => canGrant(actor, grant))
    case 'grant-role':
      return can(actor, 'view', user) && user.status === 'active'
    case 'reset-password':
      return !isOwn && user.status === 'active' && !isStudent(user) && manages(actor, user)
    case 'reset-second-factor':
      return !isOwn && isPlatformAdmin(actor)
    case 'disable':
      return !isOwn && user.status === 'active' && manages(inOffice(actor), user)
    case 'enable':
      return !isOwn && user.status === 'disabled' && manages(inOffice(actor), user)
  }
}

const isStudent = ({ grants }: ManagedUser) => grants.some(({ role }) => role === 'student')

function manages(actor: Actor, { grants }: ManagedUser): boolean {
  if (isPlatformAdmin(actor)) return true
  return grants.length > 0 && grants.every((grant) => canGrant(actor, grant))
}

/** The actor without what they may do for their own unit. */
function inOffice(actor: Actor): Actor {
  return { ...actor, roles: actor.roles.filter(({ role }) => role !== 'organization_admin') }
}
