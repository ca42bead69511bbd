import type { Window } from '../types'

/** Oldest change first, which lets a reader go on where it stopped. */
export const inOrderOfChange = [{ updatedAt: 'asc' }, { id: 'asc' }] as const

/**
 * The condition for the records of a window. The bound without the id is what lets an index find the place.
 */
export function windowWhere({ after, since }: Pick<Window, 'after' | 'since'>) {
  const bounds = after
    ? [{ updatedAt: { gte: after.at } }, { OR: [{ updatedAt: { gt: after.at } }, { id: { gt: after.id } }] }]
    : []
  return { AND: since ? [...bounds, { updatedAt: { gte: since } }] : bounds }
}
