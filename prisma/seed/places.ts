import { heldUntil, placeKeyOf } from '@/lib/features/applications/rules'
import { refreshRooms } from '@/lib/features/places/rooms/mutations'
import { allocationSelect, appendMove, takeTurn } from '@/lib/features/places/turns/mutations'
import type { Prisma, Tx } from '@/lib/server/db'
import { demoId } from './ids'
import { ACCEPTED_IDS } from './students'

const acceptedSelect = {
  id: true,
  positionId: true,
  organizationId: true,
  schoolId: true,
  startsOn: true,
  endsOn: true,
  approvedAt: true,
  createdAt: true,
  position: { select: { kind: true, postClass: true } },
  steps: { where: { event: 'accept' }, select: { at: true } },
} as const satisfies Prisma.ApplicationSelect

type Accepted = Prisma.ApplicationGetPayload<{ select: typeof acceptedSelect }>

async function writePlace(tx: Tx, row: Accepted): Promise<void> {
  const { id, positionId, organizationId, schoolId, startsOn, endsOn, approvedAt, position } = row
  if (!startsOn || !endsOn) return
  const key = placeKeyOf(id)
  const at = row.steps[0]?.at ?? row.createdAt
  const turn = await takeTurn(tx, organizationId)
  const counted = position.kind === 'post'
  const held = await tx.placeAllocation.create({
    data: {
      ...{ id: demoId('place', key), key, organizationId, positionId, schoolId, counted, places: 1 },
      ...{ startsOn, endsOn, lastDay: endsOn, heldUntil: heldUntil(at), createdAt: at },
      postClass: counted ? position.postClass : null,
    },
    select: allocationSelect,
  })
  await appendMove(tx, turn, held, { deed: 'reserve', at })
  if (!approvedAt) return
  const confirmed = await tx.placeAllocation.update({
    where: { key },
    data: { status: 'confirmed' },
    select: allocationSelect,
  })
  await appendMove(tx, turn, confirmed, { deed: 'confirm', at: approvedAt })
}

/**
 * Writes the places of the demo applications into the ledgers of their units, as accepting and approving do, and what
 * lists say of the positions. What is there already is left alone. Gives how many are new.
 */
export async function seedPlaces(tx: Tx, now: Date): Promise<number> {
  const present = await tx.placeAllocation.findMany({
    where: { key: { in: ACCEPTED_IDS.map(placeKeyOf) } },
    select: { key: true },
  })
  const missing = await tx.application.findMany({
    where: {
      id: { in: ACCEPTED_IDS.filter((id) => !present.some(({ key }) => key === placeKeyOf(id))) },
      status: 'accepted',
    },
    orderBy: { createdAt: 'asc' },
    select: acceptedSelect,
  })
  for (const row of missing) await writePlace(tx, row)
  const units = new Set(missing.map(({ organizationId }) => organizationId))
  for (const unit of units) await refreshRooms(tx, unit, now)
  return missing.length
}
