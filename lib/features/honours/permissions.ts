import type { Actor } from '@/lib/features/accounts/types'
import { canKeep } from '@/lib/features/subjects/permissions'
import type { SubjectRecord } from '@/lib/features/subjects/types'

export const HONOUR_VERBS = ['create', 'update', 'remove'] as const
export type HonourVerb = (typeof HONOUR_VERBS)[number]

/** Who keeps the record keeps its honours: all three verbs alike. */
export function can(actor: Actor, _verb: HonourVerb, subject: SubjectRecord): boolean {
  return canKeep(actor, subject)
}
