import { positionsTag, positionTag } from '@/lib/features/positions/tags'
import type { Tx } from '@/lib/server/db'
import { todayInShanghai } from '@/lib/shared/dates'
import type { Period, Room } from '../types'
import { usageOf } from '../usage/rules'
import { columnOf, findUnitCapacity, listTaken, placePositionSelect, toPlacePosition } from '../weighing/data'
import { periodOf, type Scales, weigh } from '../weighing/rules'

/** Later than any internship ends. */
const LAST_DAY = '9999-12-31'

/** Positions that somebody may still be taken into, with what lists say of them now. */
function listOpen(tx: Tx, organizationId: string) {
  return tx.position.findMany({
    where: { organizationId, status: { in: ['published', 'paused'] } },
    orderBy: { id: 'asc' },
    select: { ...placePositionSelect, room: { select: { left: true, state: true } } },
  })
}

/** The time from the first day that any of these periods touches, or today, to the last day of all. */
function hullOf(periods: readonly (Period | null)[], today: string): Period {
  const starts = periods.flatMap((one) => one?.from ?? [])
  return { from: [today, ...starts].sort()[0] ?? today, to: LAST_DAY }
}

/** The days from today on, from the first to the last, on which some limit is exceeded; null of none. */
function overOf({ unit, taken, today }: Scales): Period | null {
  const days = usageOf({ unit, taken, today }, { from: today, to: LAST_DAY }).flatMap(({ stretches }) =>
    stretches.filter((one) => one.taken > one.limit),
  )
  const from = days.map((one) => one.from).sort()[0]
  const to = days
    .map((one) => one.to)
    .sort()
    .at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

type Written = Room & { positionId: string }

async function writeOver(tx: Tx, organizationId: string, over: Period | null): Promise<void> {
  const [overFrom, overUntil] = over === null ? [null, null] : [columnOf(over.from), columnOf(over.to)]
  await tx.capacity.update({
    where: { organizationId },
    data: { overFrom, overUntil },
    select: { organizationId: true },
  })
}

async function writeRooms(tx: Tx, rooms: readonly Written[], now: Date): Promise<void> {
  if (rooms.length === 0) return
  const rows = JSON.stringify(rooms.map((room) => ({ ...room, updatedAt: now.toISOString().slice(0, -1) })))
  await tx.$executeRaw`
    INSERT INTO position_rooms ("positionId", "left", state, "updatedAt")
    SELECT "positionId", "left", state, "updatedAt"
    FROM jsonb_populate_recordset(NULL::position_rooms, ${rows}::jsonb)
    ON CONFLICT ("positionId") DO UPDATE
    SET "left" = excluded."left", state = excluded.state, "updatedAt" = excluded."updatedAt"`
}

/**
 * Writes anew what lists and pages say of the places of a unit's positions, and whether the unit is over a limit from
 * today on: in the transaction of what changed them and in the unit's turn. Gives the tags that this expires: each
 * position whose number changed, and the lists where one became full or free.
 */
export async function refreshRooms(tx: Tx, organizationId: string, now = new Date()): Promise<string[]> {
  const rows = await listOpen(tx, organizationId)
  const positions = rows.map((row) => ({ position: toPlacePosition(row), before: row.room }))
  const today = todayInShanghai(now)
  const hull = hullOf(
    positions.map(({ position }) => periodOf(position)),
    today,
  )
  const scales = {
    unit: await findUnitCapacity(tx, organizationId, hull),
    taken: await listTaken(tx, organizationId, hull),
    today,
  }
  await writeOver(tx, organizationId, overOf(scales))
  const changed = positions.flatMap(({ position, before }) => {
    const { left, state } = weigh(position, scales)
    return before?.left === left && before.state === state
      ? []
      : [{ positionId: position.id, left, state, flips: before?.state !== state }]
  })
  await writeRooms(
    tx,
    changed.map(({ flips: _, ...room }) => room),
    now,
  )
  const tags = changed.map(({ positionId }) => positionTag(positionId))
  return changed.some(({ flips }) => flips) ? [positionsTag, ...tags] : tags
}
