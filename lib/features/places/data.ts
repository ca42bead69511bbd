import { db } from '@/lib/server/db'
import { todayInShanghai } from '@/lib/shared/dates'
import type { Period, Room } from './types'
import { findUnitCapacity, listTaken, placePositionSelect, toPlacePosition } from './weighing/data'
import { periodOf, weigh } from './weighing/rules'

/**
 * How many more places a position has on every day of its own time, or of the period, as the ledger stands; null where
 * there is no such position. Only the ledger itself decides: by the time of a reservation it may be less.
 */
export async function remainingPlaces(
  positionId: string,
  period?: Period,
  now = new Date(),
): Promise<Room | null> {
  const row = await db.position.findUnique({
    where: { id: positionId },
    select: { ...placePositionSelect, organizationId: true },
  })
  if (!row) return null
  const position = toPlacePosition(row)
  const asked = period ?? periodOf(position)
  if (asked === null) return { left: 0, state: 'incomplete' }
  const [unit, taken] = await Promise.all([
    findUnitCapacity(db, row.organizationId, asked),
    listTaken(db, row.organizationId, asked),
  ])
  const { left, state } = weigh(position, { unit, taken, today: todayInShanghai(now) }, asked)
  return { left, state }
}
