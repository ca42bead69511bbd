import { isPlatformAdmin } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import type { PackId } from '@/lib/features/compliance/constants'
import { ALWAYS_ON } from '@/lib/features/compliance/switches/constants'

export const RULE_PACK_VERBS = ['view', 'preview', 'switch'] as const
export type RulePackVerb = (typeof RULE_PACK_VERBS)[number]

/** The packs are the platform administrator's; the one that is the law of the whole country stays on. */
export function can(actor: Actor, verb: RulePackVerb, pack: PackId): boolean {
  return isPlatformAdmin(actor) && (verb === 'view' || !ALWAYS_ON.includes(pack))
}
