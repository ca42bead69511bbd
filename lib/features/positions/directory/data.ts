import { db, type Prisma } from '@/lib/server/db'
import type { ListFilters } from '@/lib/shared/list-path'
import { areFiltersKnown, pageCountOf, pageWindow } from '@/lib/shared/lists'
import { positionSummarySelect, toPositionSummary } from '../data'
import { conditionsOf, facetsOf, whereOf } from '../facets/data'
import type { PositionList } from '../types'
import { SORTS, type Sort } from './constants'

/** Open positions first, however they are ordered then. */
const ORDERS: Record<Sort, Prisma.PositionOrderByWithRelationInput[]> = {
  newest: [{ status: 'asc' }, { publishedAt: 'desc' }, { id: 'asc' }],
  pay: [{ status: 'asc' }, { payMonthFen: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  deadline: [{ status: 'asc' }, { openUntil: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
}

/**
 * One page of the public list, open positions first, with the counts beside its filters; null where a filter names
 * nothing or there is no such page.
 */
export async function listPositionPage(filters: ListFilters, page: number): Promise<PositionList | null> {
  const conditions = conditionsOf(filters)
  if (conditions === null) return null
  const where = whereOf(conditions)
  const sort = SORTS.find((one) => one === filters.sort) ?? SORTS[0]
  const [total, rows] = await Promise.all([
    db.position.count({ where }),
    db.position.findMany({
      where,
      orderBy: ORDERS[sort],
      ...pageWindow(page),
      select: positionSummarySelect,
    }),
  ])
  const facets = await facetsOf(conditions, filters, total)
  if (page > pageCountOf(total) || !areFiltersKnown(filters, facets)) return null
  return {
    items: rows.map(toPositionSummary),
    total,
    page,
    pageCount: pageCountOf(total),
    filters,
    facets,
  }
}
