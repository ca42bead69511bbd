import {
  isPlatformAdmin,
  secretaryAllianceIds,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import { unitLimit } from '@/lib/features/places/rules'
import { db, type Prisma } from '@/lib/server/db'
import type { Actor } from '@/lib/shared/actor'
import { dayOf, parseDay, todayInShanghai } from '@/lib/shared/dates'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { CAPACITY_VIEWS, type CapacityView } from '../constants'
import type { CapacityLine, CapacityLines, OwnCapacity } from './types'

const openPost = { kind: 'post', status: 'published' } as const satisfies Prisma.PositionWhereInput

/** Units that receive interns, or have declared that they could. */
const CONCERNED: Prisma.OrganizationWhereInput = {
  OR: [{ capacity: { isNot: null } }, { positions: { some: openPost } }],
}

function viewsOn(today: Date): Record<CapacityView, Prisma.OrganizationWhereInput> {
  return {
    over: { capacity: { is: { overUntil: { gte: today } } } },
    lapsed: { capacity: { is: { lapsed: true } } },
    undeclared: {
      positions: { some: openPost },
      OR: [{ capacity: { is: null } }, { capacity: { is: { declarationId: null } } }],
    },
  }
}

/** The units that the actor watches over: a secretary those that the alliance admitted. */
function watchedBy(actor: Actor): Prisma.OrganizationWhereInput {
  if (isPlatformAdmin(actor)) return {}
  const allianceId = { in: secretaryAllianceIds(actor) }
  return { memberships: { some: { status: 'admitted', allianceId } } }
}

const lineSelect = {
  id: true,
  name: true,
  capacity: { select: { staff: true, asOf: true, lapsed: true, overFrom: true, overUntil: true } },
  _count: { select: { positions: { where: openPost } } },
} as const satisfies Prisma.OrganizationSelect

type LineRow = Prisma.OrganizationGetPayload<{ select: typeof lineSelect }>

/** How many interns of 岗位实习 are in each of these units on one day. */
async function countTaken(organizationIds: readonly string[], day: Date): Promise<Map<string, number>> {
  const rows = await db.placeAllocation.groupBy({
    by: ['organizationId'],
    where: {
      organizationId: { in: [...organizationIds] },
      counted: true,
      lastDay: { gte: day },
      startsOn: { lte: day },
    },
    _sum: { places: true },
  })
  return new Map(rows.map(({ organizationId, _sum }) => [organizationId, _sum.places ?? 0]))
}

function toLine({ id, name, capacity, _count }: LineRow, taken: number, today: string): CapacityLine {
  const { staff = null, asOf, overFrom, overUntil, lapsed = false } = capacity ?? {}
  const isOver = overFrom && overUntil && dayOf(overUntil) >= today
  return {
    id,
    name,
    staff,
    asOf: asOf ? dayOf(asOf) : null,
    limit: unitLimit(staff ?? 0),
    taken,
    over: isOver ? { from: dayOf(overFrom), to: dayOf(overUntil) } : null,
    lapsed,
    open: _count.positions,
  }
}

async function toLines(rows: readonly LineRow[], today: string): Promise<CapacityLine[]> {
  const taken = await countTaken(
    rows.map(({ id }) => id),
    parseDay(today) ?? new Date(today),
  )
  return rows.map((row) => toLine(row, taken.get(row.id) ?? 0, today))
}

/** One page of the units that the actor watches over, by name, with the number in each view. */
export async function listCapacities(
  actor: Actor,
  { status, page }: { status: CapacityView | null; page: number },
  at: Date,
): Promise<CapacityLines> {
  const today = todayInShanghai(at)
  const views = viewsOn(parseDay(today) ?? at)
  const mine: Prisma.OrganizationWhereInput = { AND: [watchedBy(actor), CONCERNED] }
  const where = status === null ? mine : { AND: [mine, views[status]] }
  const [all, rows, ...numbers] = await Promise.all([
    db.organization.count({ where: mine }),
    db.organization.findMany({
      where,
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      ...pageWindow(page),
      select: lineSelect,
    }),
    ...CAPACITY_VIEWS.map((view) => db.organization.count({ where: { AND: [mine, views[view]] } })),
  ])
  const counts = Object.fromEntries(CAPACITY_VIEWS.map((view, at) => [view, numbers[at] ?? 0]))
  const total = status === null ? all : (counts[status] ?? 0)
  return {
    items: await toLines(rows, today),
    ...{ total, page, pageCount: pageCountOf(total), status, counts, all },
  }
}

/** The verified units that the actor declares for, by their own roles. */
export async function listOwnCapacities(actor: Actor, at: Date): Promise<OwnCapacity[]> {
  const rows = await db.organization.findMany({
    where: { id: { in: staffOrganizationIds(actor) }, status: 'verified' },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: lineSelect,
  })
  return toLines(rows, todayInShanghai(at))
}
