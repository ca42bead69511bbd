import type { Actor } from '@/lib/features/accounts/types'

export const AUDIT_VERBS = ['view', 'verify', 'erase'] as const
export type AuditVerb = (typeof AUDIT_VERBS)[number]

/**
 * The trail tells of everybody's doings: only the platform administrator reads it. Asked of the role itself, since
 * the accounts, whose changes are audited too, must not be needed here.
 */
export function can(actor: Actor, _verb: AuditVerb): boolean {
  return actor.system === true || actor.roles.some(({ role }) => role === 'platform_admin')
}
