import { listRegionOptions } from '@/lib/features/regions/data'
import { db, type Prisma } from '@/lib/server/db'
import { withChosen } from '@/lib/shared/list-filters'
import type { ListFilters } from '@/lib/shared/list-path'
import {
  areFiltersKnown,
  countYears,
  type FilterOption,
  pageCountOf,
  pageWindow,
  yearRange,
} from '@/lib/shared/lists'
import { regionRange } from '@/lib/shared/regions'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { PLATFORM_KIND_LABELS, PLATFORM_KINDS, type PlatformKind } from '../constants'
import { platformSummarySelect, toPlatformSummary } from '../data'
import type { CollegeList, PlatformList, PlatformSummary } from '../types'

type Where = Prisma.JointPlatformWhereInput

/** The condition of the filters that are in force, `without` one of them for the counts beside it. */
function whereOf(base: Where, filters: ListFilters, without?: string): Where {
  const given = (key: string) => (key === without ? undefined : filters[key])
  const kind = given('kind')
  const region = given('region')
  const year = given('year')
  return {
    AND: [
      base,
      kind === undefined ? {} : { kind: PLATFORM_KINDS.find((known) => known === kind) },
      year === undefined ? {} : { startedOn: yearRange(year) ?? { in: [] } },
    ],
    host: {
      ...PUBLIC_UNIT,
      slug: given('host'),
      regionCode: region === undefined ? undefined : regionRange(region),
    },
  }
}

async function findPage(where: Where, page: number): Promise<{ total: number; items: PlatformSummary[] }> {
  const [total, rows] = await Promise.all([
    db.jointPlatform.count({ where }),
    db.jointPlatform.findMany({
      where,
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      ...pageWindow(page),
      select: platformSummarySelect,
    }),
  ])
  return { total, items: rows.map(toPlatformSummary) }
}

/** How many platforms each host has, by host. */
async function countByHost(where: Where) {
  const rows = await db.jointPlatform.groupBy({ by: ['hostId'], where, _count: true })
  const hosts = await db.organization.findMany({
    where: { id: { in: rows.map((row) => row.hostId) } },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, slug: true, name: true, regionCode: true },
  })
  const counts = new Map(rows.map((row) => [row.hostId, row._count]))
  return hosts.map((host) => ({ ...host, count: counts.get(host.id) ?? 0 }))
}

async function regionsOf(where: Where): Promise<FilterOption[]> {
  const counts = new Map<string, number>()
  for (const { regionCode, count } of await countByHost(where)) {
    if (regionCode !== null) counts.set(regionCode, (counts.get(regionCode) ?? 0) + count)
  }
  return listRegionOptions(counts)
}

async function hostsOf(where: Where): Promise<FilterOption[]> {
  const hosts = await countByHost(where)
  return hosts.map(({ slug, name, count }) => ({ value: slug, label: name, count }))
}

async function yearsOf(where: Where): Promise<FilterOption[]> {
  const rows = await db.jointPlatform.groupBy({ by: ['startedOn'], where, _count: true })
  return countYears(rows.map((row) => ({ date: row.startedOn, count: row._count })))
}

async function kindsOf(where: Where): Promise<FilterOption<PlatformKind>[]> {
  const rows = await db.jointPlatform.groupBy({ by: ['kind'], where, _count: true })
  const counts = new Map(rows.map((row) => [row.kind, row._count]))
  return PLATFORM_KINDS.filter((kind) => counts.has(kind)).map((kind) => ({
    value: kind,
    label: PLATFORM_KIND_LABELS[kind],
    count: counts.get(kind) ?? 0,
  }))
}

/** The options of the filter `key` with their numbers under the other filters in force. */
function optionsOf<V extends string>(
  list: (where: Where) => Promise<FilterOption<V>[]>,
  { base, filters, key }: { base: Where; filters: ListFilters; key: string },
): Promise<FilterOption<V>[]> {
  const options = list(whereOf(base, filters, key))
  return options.then((found) => withChosen(found, filters[key], () => list(whereOf(base, {}))))
}

const COLLEGES: Where = { kind: 'industry_college' }
const OTHERS: Where = { kind: { not: 'industry_college' } }

/** One page of the list of industry colleges, with the counts beside its filters; null where there is no such page. */
export async function listColleges(filters: ListFilters, page: number): Promise<CollegeList | null> {
  const base = COLLEGES
  const [{ total, items }, hosts, regions, years] = await Promise.all([
    findPage(whereOf(base, filters), page),
    optionsOf(hostsOf, { base, filters, key: 'host' }),
    optionsOf(regionsOf, { base, filters, key: 'region' }),
    optionsOf(yearsOf, { base, filters, key: 'year' }),
  ])
  const known = areFiltersKnown(filters, { host: hosts, region: regions, year: years })
  if (!known || (page > 1 && items.length === 0)) return null
  return { items, total, page, pageCount: pageCountOf(total), filters, hosts, regions, years }
}

/** One page of the list of all other platforms, with the counts beside its filters; null where there is no such page. */
export async function listPlatforms(filters: ListFilters, page: number): Promise<PlatformList | null> {
  const base = OTHERS
  const [{ total, items }, kinds, regions] = await Promise.all([
    findPage(whereOf(base, filters), page),
    optionsOf(kindsOf, { base, filters, key: 'kind' }),
    optionsOf(regionsOf, { base, filters, key: 'region' }),
  ])
  const known = areFiltersKnown(filters, { kind: kinds, region: regions })
  if (!known || (page > 1 && items.length === 0)) return null
  return { items, total, page, pageCount: pageCountOf(total), filters, kinds, regions }
}
