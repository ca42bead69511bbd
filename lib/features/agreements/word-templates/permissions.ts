import { isStaffOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'

export const WORD_TEMPLATE_VERBS = ['use', 'add', 'remove'] as const
export type WordTemplateVerb = (typeof WORD_TEMPLATE_VERBS)[number]

/** A unit's Word templates are its staff's. What is filled in needs the right to see the agreement besides. */
export function can(actor: Actor, _verb: WordTemplateVerb, { organizationId }: { organizationId: string }) {
  return isStaffOf(actor, organizationId)
}
