import { listRegionOptions } from '@/lib/features/regions/data'
import { withChosenRegion } from '@/lib/features/regions/names/data'
import { db, type Prisma } from '@/lib/server/db'
import type { ListFilters } from '@/lib/shared/list-path'
import { type FilterOption, pageCountOf, pageWindow } from '@/lib/shared/lists'
import { regionRange } from '@/lib/shared/regions'
import { OPEN, POSITION_KIND_LABELS, POSITION_KINDS, type PositionKind } from '../constants'
import { positionSummarySelect, publicPosition, toPositionSummary } from '../data'
import type { PositionList } from '../types'

type Key = 'region' | 'kind' | 'status'
type Conditions = Record<Key, Prisma.PositionWhereInput>

/** Reads the filters; null where one has a value that no position can have. */
function conditionsOf({ region, kind, status }: ListFilters): Conditions | null {
  const known = POSITION_KINDS.find((value) => value === kind)
  if (known !== kind || (status !== undefined && status !== OPEN)) return null
  return {
    region: region === undefined ? {} : { regionCode: regionRange(region) },
    kind: { kind: known },
    status: status === OPEN ? { status: 'published' } : {},
  }
}

function whereOf(conditions: Conditions, without?: Key): Prisma.PositionWhereInput {
  const kept = Object.entries(conditions).flatMap(([key, condition]) => (key === without ? [] : [condition]))
  return { AND: [publicPosition, ...kept] }
}

async function regionOptions(conditions: Conditions, chosen: string | undefined): Promise<FilterOption[]> {
  const rows = await db.position.groupBy({
    by: ['regionCode'],
    where: { AND: [whereOf(conditions, 'region'), { regionCode: { not: null } }] },
    _count: true,
  })
  const counts = new Map(rows.map((row) => [row.regionCode ?? '', row._count]))
  return withChosenRegion(await listRegionOptions(counts), chosen)
}

async function kindOptions(
  conditions: Conditions,
  chosen: string | undefined,
): Promise<FilterOption<PositionKind>[]> {
  const rows = await db.position.groupBy({ by: ['kind'], where: whereOf(conditions, 'kind'), _count: true })
  const counts = new Map(rows.map((row) => [row.kind, row._count]))
  return POSITION_KINDS.filter((value) => counts.has(value) || value === chosen).map((value) => ({
    value,
    label: POSITION_KIND_LABELS[value],
    count: counts.get(value) ?? 0,
  }))
}

async function openOption(conditions: Conditions): Promise<FilterOption<'open'>[]> {
  const count = await db.position.count({
    where: { AND: [whereOf(conditions, 'status'), { status: 'published' }] },
  })
  return [{ value: OPEN, label: '正在招收', count }]
}

/**
 * One page of the public list, open positions first and each group newest first, with the counts beside its filters;
 * null where a filter names nothing or there is no such page.
 */
export async function listPositionPage(filters: ListFilters, page: number): Promise<PositionList | null> {
  const conditions = conditionsOf(filters)
  if (conditions === null) return null
  const where = whereOf(conditions)
  const [total, rows, region, kind, status] = await Promise.all([
    db.position.count({ where }),
    db.position.findMany({
      where,
      orderBy: [{ status: 'asc' }, { publishedAt: 'desc' }, { id: 'asc' }],
      ...pageWindow(page),
      select: positionSummarySelect,
    }),
    regionOptions(conditions, filters.region),
    kindOptions(conditions, filters.kind),
    openOption(conditions),
  ])
  const isRegionKnown = filters.region === undefined || region.some(({ value }) => value === filters.region)
  if (page > pageCountOf(total) || !isRegionKnown) return null
  return {
    items: rows.map(toPositionSummary),
    total,
    page,
    pageCount: pageCountOf(total),
    filters,
    facets: { region, kind, status },
  }
}
