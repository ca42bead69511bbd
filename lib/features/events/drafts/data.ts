import { randomUUID } from 'node:crypto'
import { isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { fromDateColumns, todayInShanghai } from '@/lib/shared/dates'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { PUBLICATION_STATUSES, type PublicationStatus } from '@/lib/shared/publication'
import { can, canKeepEvents, EVENT_VERBS, type EventSubject } from '../permissions'
import { shanghaiTime } from '../rules'
import type { EventForEdit, EventLines, EventStart } from '../types'

/** What permissions ask of an event. */
export const subjectSelect = {
  status: true,
  alliances: { select: { id: true } },
} as const satisfies Prisma.EventSelect

/** A selected event as its permissions see it. */
export function toSubject(row: { status: PublicationStatus; alliances: { id: string }[] }): EventSubject {
  return { status: row.status, allianceIds: row.alliances.map(({ id }) => id) }
}

/** The alliances that the actor may give an event to: those that they keep as secretary; all for the platform. */
export async function listOwnAlliances(client: Db, actor: Actor): Promise<{ id: string; name: string }[]> {
  return client.alliance.findMany({
    where: isPlatformAdmin(actor) ? {} : { id: { in: secretaryAllianceIds(actor) } },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}

/** One page of the events that the actor keeps, latest change first; null for those who keep none. */
export async function listEventLines(
  actor: Actor,
  { status, page }: { status: PublicationStatus | null; page: number },
): Promise<EventLines | null> {
  if (!canKeepEvents(actor)) return null
  const mine: Prisma.EventWhereInput = isPlatformAdmin(actor)
    ? {}
    : { alliances: { some: { id: { in: secretaryAllianceIds(actor) } } } }
  const [groups, rows] = await Promise.all([
    db.event.groupBy({ by: ['status'], where: mine, _count: true }),
    db.event.findMany({
      where: status === null ? mine : { AND: [mine, { status }] },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      ...pageWindow(page),
      select: {
        id: true,
        title: true,
        kind: true,
        startsOn: true,
        startsPrecision: true,
        place: true,
        status: true,
        updatedAt: true,
        alliances: { orderBy: { sortKey: 'asc' }, select: { name: true } },
      },
    }),
  ])
  const counts: EventLines['counts'] = Object.fromEntries(groups.map((row) => [row.status, row._count]))
  const total = PUBLICATION_STATUSES.filter((known) => status === null || known === status).reduce(
    (sum, known) => sum + (counts[known] ?? 0),
    0,
  )
  const items = rows.map(({ startsPrecision, ...row }) => ({
    ...row,
    startsOn: fromDateColumns(row.startsOn, startsPrecision),
    alliances: row.alliances.map(({ name }) => name),
    updatedAt: row.updatedAt.toISOString(),
  }))
  return { items, total, page, pageCount: pageCountOf(total), status, counts }
}

const editSelect = {
  id: true,
  slug: true,
  version: true,
  status: true,
  title: true,
  kind: true,
  startsOn: true,
  startsPrecision: true,
  startsAt: true,
  endsAt: true,
  place: true,
  editions: true,
  attendance: true,
  attendanceQualifier: true,
  attendanceUnit: true,
  summary: true,
  body: true,
  updatedAt: true,
  hosts: { orderBy: { sortKey: 'asc' }, select: { name: true } },
  alliances: { orderBy: { sortKey: 'asc' }, select: { id: true, name: true } },
} as const satisfies Prisma.EventSelect

/** An event for the form, with what the actor may do; null where there is none or they may not see it. */
export async function findEventForEdit(actor: Actor, id: string): Promise<EventForEdit | null> {
  const row = await db.event.findUnique({ where: { id }, select: editSelect })
  if (!row || !can(actor, 'view', toSubject(row))) return null
  const { startsAt, endsAt, startsPrecision, hosts, alliances, ...event } = row
  const own = await listOwnAlliances(db, actor)
  const options = new Map([...own, ...alliances].map((alliance) => [alliance.id, alliance]))
  return {
    ...event,
    startsOn: fromDateColumns(row.startsOn, startsPrecision),
    startTime: startsAt ? shanghaiTime(startsAt) : '',
    endsOn: endsAt && todayInShanghai(endsAt),
    endTime: startsAt && endsAt ? shanghaiTime(endsAt) : '',
    place: row.place ?? '',
    attendanceUnit: row.attendanceUnit ?? '',
    hosts: hosts.map(({ name }) => name),
    allianceIds: alliances.map((alliance) => alliance.id),
    allianceOptions: [...options.values()],
    allowed: EVENT_VERBS.filter((verb) => verb !== 'create' && can(actor, verb, toSubject(row))),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** What a new event's form offers; null for those who keep no events. */
export async function findEventStart(actor: Actor): Promise<EventStart | null> {
  if (!canKeepEvents(actor)) return null
  return { id: randomUUID(), allianceOptions: await listOwnAlliances(db, actor) }
}
