import { isSecretaryOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'

export const TEMPLATE_VERBS = ['view', 'save', 'restore'] as const
export type TemplateVerb = (typeof TEMPLATE_VERBS)[number]

/** The texts that an alliance's agreements begin with are its secretary's, to see and to change. */
export function can(actor: Actor, _verb: TemplateVerb, { allianceId }: { allianceId: string }): boolean {
  return isSecretaryOf(actor, allianceId)
}
