import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { db, type Prisma } from '@/lib/server/db'
import { parseDay, todayInShanghai } from '@/lib/shared/dates'
import { APPLICATIONS_A_PAGE, BOARD_CARDS, LIVE_STATUSES } from '../constants'
import { afterCursor, coreSelect, latestFirst, toCore } from '../data'
import { cursorOf } from '../rules'
import type { ApplicantLine, Counts, ReceivedBoard, ReceivedFilter, ReceivedTable } from './types'

/** Applications that the actor's units may see: those that live. An internship that is over has ended too. */
function liveWhere(actor: Actor, { positionId }: ReceivedFilter): Prisma.ApplicationWhereInput {
  const today = parseDay(todayInShanghai(new Date())) ?? new Date()
  return {
    organizationId: { in: staffOrganizationIds(actor) },
    status: { in: [...LIVE_STATUSES] },
    OR: [{ status: { not: 'accepted' } }, { endsOn: { gte: today } }],
    ...(positionId !== null && { positionId }),
  }
}

/** What to select of an application for `toLine`. */
export const lineSelect = {
  ...coreSelect,
  student: {
    select: {
      userId: true,
      name: true,
      majorName: true,
      entryYear: true,
      school: { select: { name: true } },
    },
  },
} as const satisfies Prisma.ApplicationSelect

type LineRow = Prisma.ApplicationGetPayload<{ select: typeof lineSelect }>

/** A selected application as lists of units and schools show it. */
export function toLine(row: LineRow): ApplicantLine {
  const { name, majorName, entryYear, school } = row.student
  return { ...toCore(row), student: { name, majorName, entryYear, school: school.name } }
}

async function findHead(actor: Actor, filter: ReceivedFilter) {
  const own = { in: staffOrganizationIds(actor) }
  const of = filter.positionId === null ? {} : { positionId: filter.positionId }
  const [groups, all, position] = await Promise.all([
    db.application.groupBy({ by: ['status'], where: liveWhere(actor, filter), _count: true }),
    db.application.count({ where: { organizationId: own, status: { not: 'draft' }, ...of } }),
    filter.positionId === null
      ? null
      : db.position.findFirst({
          where: { id: filter.positionId, organizationId: own },
          select: { title: true },
        }),
  ])
  const counts: Counts = Object.fromEntries(groups.map(({ status, _count }) => [status, _count]))
  const live = groups.reduce((sum, { _count }) => sum + _count, 0)
  return { filter, counts, ended: all - live, positionTitle: position?.title ?? null }
}

/** One page of the applications to the actor's own positions, the latest step first. */
export async function listReceived(
  actor: Actor,
  filter: ReceivedFilter,
  cursor: string | null,
): Promise<ReceivedTable> {
  const ofStatus = filter.status === null ? {} : { status: filter.status }
  const [head, rows] = await Promise.all([
    findHead(actor, filter),
    db.application.findMany({
      where: { AND: [liveWhere(actor, filter), ofStatus, afterCursor(cursor)] },
      orderBy: [...latestFirst],
      take: APPLICATIONS_A_PAGE + 1,
      select: lineSelect,
    }),
  ])
  const shown = rows.slice(0, APPLICATIONS_A_PAGE)
  const last = rows.length > APPLICATIONS_A_PAGE ? shown.at(-1) : undefined
  return { ...head, items: shown.map(toLine), next: last ? cursorOf(last) : null }
}

/** The applications to the actor's own positions, the first of each state side by side. */
export async function findBoard(actor: Actor, filter: ReceivedFilter): Promise<ReceivedBoard> {
  const [head, ...columns] = await Promise.all([
    findHead(actor, filter),
    ...LIVE_STATUSES.map((status) =>
      db.application.findMany({
        where: { AND: [liveWhere(actor, filter), { status }] },
        orderBy: [...latestFirst],
        take: BOARD_CARDS,
        select: lineSelect,
      }),
    ),
  ])
  return {
    ...head,
    columns: LIVE_STATUSES.map((status, index) => ({
      status,
      items: (columns[index] ?? []).map(toLine),
    })),
  }
}
