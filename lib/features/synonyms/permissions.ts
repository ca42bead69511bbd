import { isPlatformAdmin } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'

export const SYNONYM_VERBS = ['view', 'update'] as const
export type SynonymVerb = (typeof SYNONYM_VERBS)[number]

/** The list is the platform administrator's, to see in the form and to change. */
export function can(actor: Actor, _verb: SynonymVerb): boolean {
  return isPlatformAdmin(actor)
}
