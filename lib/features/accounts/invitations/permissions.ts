import { canGrant } from '@/lib/features/accounts/permissions'
import type { Actor, RoleGrant } from '@/lib/features/accounts/types'

export const INVITATION_VERBS = ['create', 'view', 'revoke'] as const
export type InvitationVerb = (typeof INVITATION_VERBS)[number]

/** Who may give a role may invite to it, see who was invited, and withdraw that. */
export function can(actor: Actor, _verb: InvitationVerb, grant: RoleGrant): boolean {
  return canGrant(actor, grant)
}
