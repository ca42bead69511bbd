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

/** What the units of the demonstration positions declare: enough for all of their seats at once. */
export function demoCapacities(now: Date): DemoCapacity[] {
  const positions = positionRows(now)
  const units = [...new Set(positions.map(({ organizationId: unit }) => unit))]
  return units.flatMap((unit) => {
    const classes = classesOf(positions.filter(({ organizationId: owner }) => owner === unit))
    if (classes.length === 0 || UNDECLARED.includes(unit)) return []
    const age = STALE.includes(unit) ? AGE_MONTHS.stale : AGE_MONTHS.fresh
    const asOf = parseDay(addMonths(todayInShanghai(now), -age)) ?? now
    const staff = classes.reduce((sum, one) => sum + one.staff, 0) * 2
    return [{ id: demoId('capacity', unit), organizationId: unit, staff, asOf, classes }]
  })
}

/**
 * Declares for the demonstration's units what was not declared yet, and writes what lists say of their positions.
 * Gives how many declarations are new.
 */
export async function seedCapacities(tx: Tx, now: Date): Promise<number> {
  const all = demoCapacities(now)
  const present = await tx.capacityDeclaration.findMany({
    where: { id: { in: all.map(({ id }) => id) } },
    select: { id: true },
  })
  const fresh = all.filter(({ id }) => !present.some((row) => row.id === id))
  for (const { classes, ...row } of fresh) {
    const { organizationId: unit, id: declarationId, staff, asOf } = row
    await takeTurn(tx, unit)
    await tx.capacityDeclaration.create({
      data: { ...row, evidence: EVIDENCE, demo: true, createdAt: now, classes: { create: classes } },
      select: { id: true },
    })
    await tx.capacity.update({
      where: { organizationId: unit },
      data: { declarationId, staff, asOf },
      select: { organizationId: true },
    })
    await refreshRooms(tx, unit, now)
  }
  for (const unit of UNDECLARED) await showUndeclared(tx, unit, now)
  return fresh.length
}

/** Writes what lists say of a unit that has declared nothing, once. */
async function showUndeclared(tx: Tx, unit: string, now: Date): Promise<void> {
  if ((await tx.capacity.count({ where: { organizationId: unit } })) > 0) return
  await takeTurn(tx, unit)
  await refreshRooms(tx, unit, now)
}
