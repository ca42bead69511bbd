import { listRegionOptions } from '@/lib/features/regions/data'
import { withChosenRegion } from '@/lib/features/regions/names/data'
import { db, type Prisma } from '@/lib/server/db'
import { withChosen } from '@/lib/shared/list-filters'
import type { ListFilters } from '@/lib/shared/list-path'
import { countYears, type FilterOption, pageCountOf, pageWindow, yearRange } from '@/lib/shared/lists'
import { regionRange } from '@/lib/shared/regions'
import {
  PROJECT_KIND_LABELS,
  PROJECT_KINDS,
  PROJECT_STATUS_LABELS,
  type ProjectKind,
  type ProjectStatus,
  PUBLIC_PROJECT_STATUSES,
} from '../constants'
import { projectSummarySelect, publicProject, toProjectSummary } from '../data'
import type { ProjectList } from '../types'

type Key = 'kind' | 'region' | 'status' | 'year'

/** The condition of every filter, apart, so that the counts beside one can leave it out. */
type Conditions = Record<Key, Prisma.ProjectWhereInput>

const isOneOf = <T extends string>(values: readonly T[], value: string): value is T =>
  (values as readonly string[]).includes(value)

/** Reads the filters; null where one has a value that no project can have. */
function conditionsOf({ kind, region, status, year }: ListFilters): Conditions | null {
  const conditions: Conditions = { kind: {}, region: {}, status: publicProject, year: {} }
  if (kind !== undefined) {
    if (!isOneOf(PROJECT_KINDS, kind)) return null
    conditions.kind = { kind }
  }
  if (status !== undefined) {
    if (!isOneOf(PUBLIC_PROJECT_STATUSES, status)) return null
    conditions.status = { status }
  }
  if (year !== undefined) {
    const days = yearRange(year)
    if (days === null) return null
    conditions.year = { startsOn: days }
  }
  if (region !== undefined) {
    const organization = { status: 'verified', regionCode: regionRange(region) } as const
    conditions.region = { parties: { some: { organization } } }
  }
  return conditions
}

function whereOf(conditions: Conditions, without?: Key): Prisma.ProjectWhereInput {
  const { status, ...rest } = conditions
  const kept = Object.entries(rest).flatMap(([key, condition]) => (key === without ? [] : [condition]))
  return { AND: [without === 'status' ? publicProject : status, ...kept] }
}

/** The values of a closed list that occur, and the chosen one, in the order of the list. */
function optionsOf<T extends string>(
  values: readonly T[],
  labels: Record<T, string>,
  counts: ReadonlyMap<T, number>,
  chosen: string | undefined,
): FilterOption<T>[] {
  return values
    .filter((value) => counts.has(value) || value === chosen)
    .map((value) => ({ value, label: labels[value], count: counts.get(value) ?? 0 }))
}

async function kindOptions(conditions: Conditions, chosen: string | undefined) {
  const rows = await db.project.groupBy({ by: ['kind'], where: whereOf(conditions, 'kind'), _count: true })
  const counts = new Map<ProjectKind, number>(rows.map((row) => [row.kind, row._count]))
  return optionsOf(PROJECT_KINDS, PROJECT_KIND_LABELS, counts, chosen)
}

async function statusOptions(conditions: Conditions, chosen: string | undefined) {
  const where = whereOf(conditions, 'status')
  const rows = await db.project.groupBy({ by: ['status'], where, _count: true })
  const counts = new Map<ProjectStatus, number>(rows.map((row) => [row.status, row._count]))
  return optionsOf<ProjectStatus>(PUBLIC_PROJECT_STATUSES, PROJECT_STATUS_LABELS, counts, chosen)
}

async function yearOptions(conditions: Conditions, chosen: string | undefined) {
  const where = whereOf(conditions, 'year')
  const rows = await db.project.groupBy({ by: ['startsOn'], where, _count: true })
  const years = countYears(rows.map((row) => ({ date: row.startsOn, count: row._count })))
  return withChosen(years, chosen, async () => [{ value: chosen ?? '', label: `${chosen}年` }])
}

/** A project lies in the region of each of its parties; several parties in one region are still one project. */
async function regionOptions(conditions: Conditions, chosen: string | undefined): Promise<FilterOption[]> {
  const parties = await db.projectParty.findMany({
    where: {
      project: whereOf(conditions, 'region'),
      organization: { status: 'verified', regionCode: { not: null } },
    },
    select: { projectId: true, organization: { select: { regionCode: true } } },
  })
  const projects = new Map<string, Set<string>>()
  const occurring = new Map<string, number>()
  for (const { projectId, organization } of parties) {
    const code = organization.regionCode ?? ''
    projects.set(projectId, (projects.get(projectId) ?? new Set()).add(code))
    occurring.set(code, (occurring.get(code) ?? 0) + 1)
  }
  const liesIn = (region: string) => {
    const { gte, lt } = regionRange(region)
    return (codes: Set<string>) => [...codes].some((code) => code >= gte && code < lt)
  }
  const options = await withChosenRegion(await listRegionOptions(occurring), chosen)
  return options.map((option) => ({
    ...option,
    count: [...projects.values()].filter(liesIn(option.value)).length,
  }))
}

/**
 * One page of the public list, in pinyin order, with the counts beside its filters; null where a filter names
 * nothing or there is no such page.
 */
export async function listProjectPage(filters: ListFilters, page: number): Promise<ProjectList | null> {
  const conditions = conditionsOf(filters)
  if (conditions === null) return null
  const where = whereOf(conditions)
  const [total, rows, kind, region, status, year] = await Promise.all([
    db.project.count({ where }),
    db.project.findMany({
      where,
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      ...pageWindow(page),
      select: projectSummarySelect,
    }),
    kindOptions(conditions, filters.kind),
    regionOptions(conditions, filters.region),
    statusOptions(conditions, filters.status),
    yearOptions(conditions, filters.year),
  ])
  const isRegionKnown = filters.region === undefined || region.some(({ value }) => value === filters.region)
  if (page > pageCountOf(total) || !isRegionKnown) return null
  return {
    items: rows.map(toProjectSummary),
    total,
    page,
    pageCount: pageCountOf(total),
    filters,
    facets: { kind, region, status, year },
  }
}
