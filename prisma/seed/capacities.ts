import { refreshRooms } from '@/lib/features/places/rooms/mutations'
import { takeTurn } from '@/lib/features/places/turns/mutations'
import type { Prisma, Tx } from '@/lib/server/db'
import { addMonths, parseDay, todayInShanghai } from '@/lib/shared/dates'
import { demoId } from './ids'
import { positionRows } from './positions'
import { organizationId } from './rows/references'

/** Units of the demo set that have declared nothing: their positions say that nobody can be taken in yet. */
const UNDECLARED = ['无限三维科技产业集团'].map(organizationId)
/** Units whose count is more than twelve months old. */
const STALE = ['惠洛克国际儿童之家'].map(organizationId)
const AGE_MONTHS = { fresh: 2, stale: 14 } as const

const EVIDENCE = '演示数据：人数由岗位的招收人数推算，不是该单位申报的数字。'

type DemoCapacity = {
  id: string
  organizationId: string
  staff: number
  asOf: Date
  classes: { name: string; staff: number }[]
}

/** So many staff in a class that a fifth of them is the seats of its positions. */
function classesOf(positions: readonly Prisma.PositionCreateManyInput[]) {
  const seats = new Map<string, number>()
  for (const { kind, postClass, seats: count } of positions) {
    if (kind === 'post' && postClass) seats.set(postClass, (seats.get(postClass) ?? 0) + count)
  }
  return [...seats].map(([name, count]) => ({ name, staff: count * 5 }))
}

/** What a unit declares: enough for all seats of its positions at once; null where it declares nothing. */
function capacityOf(
  unit: string,
  positions: readonly Prisma.PositionCreateManyInput[],
  now: Date,
): DemoCapacity | null {
  const classes = classesOf(positions)
  if (classes.length === 0 || UNDECLARED.includes(unit)) return null
  const age = STALE.includes(unit) ? AGE_MONTHS.stale : AGE_MONTHS.fresh
  const asOf = parseDay(addMonths(todayInShanghai(now), -age)) ?? now
  const staff = classes.reduce((sum, one) => sum + one.staff, 0) * 2
  return { id: demoId('capacity', unit), organizationId: unit, staff, asOf, classes }
}

async function writeDeclaration(tx: Tx, { classes, ...row }: DemoCapacity, now: Date): Promise<void> {
  const { organizationId: unit, id: declarationId, staff, asOf } = row
  await tx.capacityDeclaration.create({
    data: { ...row, evidence: EVIDENCE, demo: true, createdAt: now, classes: { create: classes } },
    select: { id: true },
  })
  await tx.capacity.update({
    where: { organizationId: unit },
    data: { declarationId, staff, asOf },
    select: { organizationId: true },
  })
}

/**
 * Declares for the units of the demonstration's positions, and writes what lists say of these; units that have a place
 * in the ledger already are left alone. Gives how many declarations are new.
 */
export async function seedCapacities(tx: Tx, now: Date): Promise<number> {
  const positions = positionRows(now)
  const units = [...new Set(positions.map(({ organizationId: unit }) => unit))]
  const present = await tx.capacity.findMany({
    where: { organizationId: { in: units } },
    select: { organizationId: true },
  })
  let declared = 0
  for (const unit of units) {
    if (present.some((row) => row.organizationId === unit)) continue
    const own = positions.filter(({ organizationId: owner }) => owner === unit)
    const capacity = capacityOf(unit, own, now)
    await takeTurn(tx, unit)
    if (capacity) await writeDeclaration(tx, capacity, now)
    if (capacity) declared += 1
    await refreshRooms(tx, unit, now)
  }
  return declared
}
