import { worksFor } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'

export const MESSAGE_TEMPLATE_VERBS = ['view', 'create', 'update', 'remove'] as const
export type MessageTemplateVerb = (typeof MESSAGE_TEMPLATE_VERBS)[number]

/** What a unit writes to students is its own staff's: no platform administrator and no secretary reads or changes it. */
export function can(
  actor: Actor,
  _verb: MessageTemplateVerb,
  { organizationId }: { organizationId: string },
): boolean {
  return worksFor(actor, organizationId)
}
