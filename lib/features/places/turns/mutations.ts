import type { Tx } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import type { PlaceDeed, PlaceStatus, ReleaseReason } from '../constants'

/** The turn of one transaction in the ledger of a unit: nobody else moves its places until the transaction ends. */
export type Turn = {
  organizationId: string
  /** Number of the last move. */
  moves: number
}

/** What to select of places for a move. */
export const allocationSelect = {
  id: true,
  organizationId: true,
  positionId: true,
  schoolId: true,
  counted: true,
  postClass: true,
  places: true,
  startsOn: true,
  endsOn: true,
  lastDay: true,
  status: true,
  heldUntil: true,
} as const

/** Stored places. */
export type Allocation = {
  id: string
  organizationId: string
  positionId: string
  schoolId: string
  counted: boolean
  postClass: string | null
  places: number
  startsOn: Date
  endsOn: Date
  lastDay: Date
  status: PlaceStatus
  heldUntil: Date
}

const lockRow = (tx: Tx, organizationId: string) =>
  tx.$queryRaw<{ moves: number }[]>`
    SELECT moves FROM capacities WHERE "organizationId" = ${organizationId}::uuid FOR UPDATE`

/**
 * Takes the unit's turn: waits until every other transaction that moves its places has ended, so that what is read
 * from here on is what they left. Taken before anything of the ledger is read, and before rows of others are written.
 */
export async function takeTurn(tx: Tx, organizationId: string): Promise<Turn> {
  const [row] = await lockRow(tx, organizationId)
  if (row) return { organizationId, moves: row.moves }
  // The unit's first move. Two at once: the second waits here and finds the row.
  await tx.capacity.createMany({ data: [{ organizationId }], skipDuplicates: true })
  const [made] = await lockRow(tx, organizationId)
  return { organizationId, moves: made?.moves ?? 0 }
}

/**
 * Writes a move behind the last one of the unit. Its number is the one after that which the turn began with: a
 * transaction that did not wait for its turn meets the number taken.
 */
export async function appendMove(
  tx: Tx,
  turn: Turn,
  allocation: Allocation,
  { deed, reason = null, at }: { deed: PlaceDeed; reason?: ReleaseReason | null; at: Date },
): Promise<void> {
  const { id, status: _status, heldUntil: _heldUntil, ...said } = allocation
  turn.moves += 1
  await tx.placeMove.create({
    data: { ...said, allocationId: id, number: turn.moves, deed, reason, at },
    select: { number: true },
  })
  await tx.capacity.update({
    where: { organizationId: turn.organizationId },
    data: { moves: turn.moves },
    select: { organizationId: true },
  })
}

/** What the audit trail says of places. The key stays out: what it stands for is its caller's. */
export function auditedPlaces({ positionId, schoolId, places, startsOn, lastDay, status }: Allocation) {
  return { positionId, schoolId, places, startsOn: dayOf(startsOn), lastDay: dayOf(lastDay), status }
}
