import { db } from '@/lib/server/db'
import type { ListFilters } from '@/lib/shared/list-path'
import { areFiltersKnown, pageCountOf, pageWindow } from '@/lib/shared/lists'
import { projectSummarySelect, toProjectSummary } from '../data'
import { conditionsOf, facetsOf, whereOf } from '../facets/data'
import type { ProjectList } from '../types'

/**
 * One page of the public list, in pinyin order, with the counts beside its filters; null where a filter names
 * nothing or there is no such page.
 */
export async function listProjectPage(filters: ListFilters, page: number): Promise<ProjectList | null> {
  const conditions = conditionsOf(filters)
  if (conditions === null) return null
  const where = whereOf(conditions)
  const [total, rows, facets] = await Promise.all([
    db.project.count({ where }),
    db.project.findMany({
      where,
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      ...pageWindow(page),
      select: projectSummarySelect,
    }),
    facetsOf(conditions, filters),
  ])
  if (page > pageCountOf(total) || !areFiltersKnown(filters, facets)) return null
  return {
    items: rows.map(toProjectSummary),
    total,
    page,
    pageCount: pageCountOf(total),
    filters,
    facets,
  }
}
