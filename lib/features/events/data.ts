import { listFiguresOf } from '@/lib/features/figures/data'
import { findRedirectTarget } from '@/lib/features/redirects/data'
import { sourceSelect, toSourceReference } from '@/lib/features/sources/data'
import { db, type Prisma } from '@/lib/server/db'
import { renderMarkdown } from '@/lib/server/markdown'
import { fromDateColumns } from '@/lib/shared/dates'
import { withChosenYear } from '@/lib/shared/list-filters'
import type { ListFilters } from '@/lib/shared/list-path'
import {
  areFiltersKnown,
  countYears,
  type FilterOption,
  pageCountOf,
  pageWindow,
  yearRange,
} from '@/lib/shared/lists'
import { PUBLIC_UNIT, UNIT_LINK_COLUMNS } from '@/lib/shared/unit-link'
import { EVENT_KIND_LABELS, EVENT_KINDS, type EventKind } from './constants'
import type { EventList, EventPage, EventSummary } from './types'

/** Events that the public may see. */
export const publicEvent = { status: 'published' } as const satisfies Prisma.EventWhereInput

const newestFirst = [
  { startsOn: { sort: 'desc', nulls: 'last' } },
  { id: 'desc' },
] as const satisfies Prisma.EventOrderByWithRelationInput[]

const summarySelect = {
  slug: true,
  title: true,
  kind: true,
  startsOn: true,
  startsPrecision: true,
  place: true,
  summary: true,
} as const satisfies Prisma.EventSelect

type SummaryRow = Prisma.EventGetPayload<{ select: typeof summarySelect }>

function toSummary({ startsPrecision, ...row }: SummaryRow): EventSummary {
  return { ...row, startsOn: fromDateColumns(row.startsOn, startsPrecision) }
}

type FilterKey = 'kind' | 'alliance' | 'year'

/** The condition of the filters, `without` one of them for the counts beside it. */
function whereOf(filters: ListFilters, without?: FilterKey): Prisma.EventWhereInput {
  const { kind, alliance, year }: ListFilters = without ? { ...filters, [without]: '' } : filters
  return {
    ...publicEvent,
    kind: EVENT_KINDS.find((known) => known === kind),
    alliances: alliance ? { some: { slug: alliance } } : undefined,
    startsOn: year ? (yearRange(year) ?? undefined) : undefined,
  }
}

async function kindOptions(filters: ListFilters): Promise<FilterOption<EventKind>[]> {
  const rows = await db.event.groupBy({ by: ['kind'], where: whereOf(filters, 'kind'), _count: true })
  const counts = new Map(rows.map((row) => [row.kind, row._count]))
  return EVENT_KINDS.filter((kind) => counts.has(kind) || kind === filters.kind).map((kind) => ({
    value: kind,
    label: EVENT_KIND_LABELS[kind],
    count: counts.get(kind) ?? 0,
  }))
}

async function allianceOptions(filters: ListFilters): Promise<FilterOption[]> {
  const rows = await db.alliance.findMany({
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: {
      slug: true,
      name: true,
      _count: { select: { events: { where: whereOf(filters, 'alliance') } } },
    },
  })
  return rows
    .map(({ slug, name, _count }) => ({ value: slug, label: name, count: _count.events }))
    .filter(({ value, count }) => count > 0 || value === filters.alliance)
}

async function yearOptions(filters: ListFilters): Promise<FilterOption[]> {
  const rows = await db.event.groupBy({ by: ['startsOn'], where: whereOf(filters, 'year'), _count: true })
  const options = countYears(rows.map((row) => ({ date: row.startsOn, count: row._count })))
  return withChosenYear(options, filters.year, (startsOn) =>
    db.event.count({ where: { ...publicEvent, startsOn } }),
  )
}

/**
 * One page of the public list, newest first, with the counts beside its filters; null where there is no such page.
 * What is past and what is to come is not told apart: the page is cached, and days pass.
 */
export async function listEvents(filters: ListFilters, page: number): Promise<EventList | null> {
  const where = whereOf(filters)
  const [total, rows, kinds, alliances, years] = await Promise.all([
    db.event.count({ where }),
    db.event.findMany({ where, orderBy: [...newestFirst], ...pageWindow(page), select: summarySelect }),
    kindOptions(filters),
    allianceOptions(filters),
    yearOptions(filters),
  ])
  const isThere = page === 1 || rows.length > 0
  if (!isThere || !areFiltersKnown(filters, { kind: kinds, alliance: alliances, year: years })) return null
  const items = rows.map(toSummary)
  return { items, total, page, pageCount: pageCountOf(total), filters, kinds, alliances, years }
}

const pageSelect = {
  ...summarySelect,
  id: true,
  startsAt: true,
  endsAt: true,
  editions: true,
  attendance: true,
  attendanceQualifier: true,
  attendanceUnit: true,
  body: true,
  updatedAt: true,
  hosts: { where: PUBLIC_UNIT, orderBy: { sortKey: 'asc' }, select: UNIT_LINK_COLUMNS },
  alliances: { orderBy: { sortKey: 'asc' }, select: { slug: true, name: true } },
  source: { select: sourceSelect },
} as const satisfies Prisma.EventSelect

type PageRow = Prisma.EventGetPayload<{ select: typeof pageSelect }>

async function toPage(row: PageRow): Promise<EventPage> {
  const { body, source, attendance, attendanceQualifier, attendanceUnit, startsPrecision, ...event } = row
  return {
    ...event,
    startsOn: fromDateColumns(row.startsOn, startsPrecision),
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    attendance:
      attendance === null
        ? null
        : { value: attendance, qualifier: attendanceQualifier, unit: attendanceUnit ?? '人' },
    bodyHtml: renderMarkdown(body),
    figures: await listFiguresOf({ kind: 'event', id: row.id }),
    source: source && toSourceReference(source),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** The public page of an event; where its slug was changed, the slug that it has now; null where there is none. */
export async function findEventPage(
  slug: string,
): Promise<{ event: EventPage } | { redirectTo: string } | null> {
  const row = await db.event.findFirst({ where: { slug, ...publicEvent }, select: pageSelect })
  if (row) return { event: await toPage(row) }
  const id = await findRedirectTarget('event', slug)
  const moved = id && (await db.event.findFirst({ where: { id, ...publicEvent }, select: { slug: true } }))
  return moved ? { redirectTo: moved.slug } : null
}

/** The newest public events of an alliance. */
export async function listNewestEvents(
  take: number,
  { allianceId }: { allianceId: string },
): Promise<EventSummary[]> {
  const rows = await db.event.findMany({
    where: { ...publicEvent, alliances: { some: { id: allianceId } } },
    orderBy: [...newestFirst],
    take,
    select: summarySelect,
  })
  return rows.map(toSummary)
}
