import type { Period, Room } from './types'

/** How many more places a position has, over its own time or a part of it; null where there is no such position. */
export async function remainingPlaces(_positionId: string, _period?: Period): Promise<Room | null> {
  return null
}
