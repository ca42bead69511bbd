import type { Actor } from '@/lib/features/accounts/types'
import { canKeep } from '@/lib/features/subjects/permissions'
import type { SubjectRecord } from '@/lib/features/subjects/types'

export const FIGURE_VERBS = ['create', 'update', 'remove'] as const
export type FigureVerb = (typeof FIGURE_VERBS)[number]

/** Who keeps the record keeps its figures: all three verbs alike. */
export function can(actor: Actor, _verb: FigureVerb, subject: SubjectRecord): boolean {
  return canKeep(actor, subject)
}
