import { listRegionOptions } from '@/lib/features/regions/data'
import { withChosenRegion } from '@/lib/features/regions/names/data'
import { db, type Prisma } from '@/lib/server/db'
import { withChosen } from '@/lib/shared/list-filters'
import type { ListFilters } from '@/lib/shared/list-path'
import { countYears, type FilterOption, yearRange } from '@/lib/shared/lists'
import { regionRange } from '@/lib/shared/regions'
import {
  PROJECT_KIND_LABELS,
  PROJECT_KINDS,
  PROJECT_STATUS_LABELS,
  type ProjectFilter,
  type ProjectKind,
  type ProjectStatus,
  PUBLIC_PROJECT_STATUSES,
} from '../constants'
import { publicProject } from '../data'
import type { ProjectList } from '../types'

/** A filter with more values than this offers those with the most projects. */
const MOST = 30

/** The condition of every filter, apart, so that the counts beside one can leave it out. */
export type Conditions = Record<ProjectFilter, Prisma.ProjectWhereInput>

const isOneOf = <T extends string>(values: readonly T[], value: string): value is T =>
  (values as readonly string[]).includes(value)

const SCHOOL = { kind: 'school', status: 'verified' } as const satisfies Prisma.OrganizationWhereInput
const PARTNER = {
  kind: { not: 'school' },
  status: 'verified',
} as const satisfies Prisma.OrganizationWhereInput

const withParty = (organization: Prisma.OrganizationWhereInput): Prisma.ProjectWhereInput => ({
  parties: { some: { organization } },
})

/** Reads the filters; null where one has a value that no project can have. */
export function conditionsOf(filters: ListFilters): Conditions | null {
  const { kind, region, school, partner, chain, major, status, year } = filters
  const conditions: Conditions = {
    kind: {},
    region: {},
    school: school === undefined ? {} : withParty({ ...SCHOOL, slug: school }),
    partner: partner === undefined ? {} : withParty({ ...PARTNER, slug: partner }),
    chain: chain === undefined ? {} : { industryChains: { some: { slug: chain } } },
    major: major === undefined ? {} : { majors: { has: major } },
    status: publicProject,
    year: {},
  }
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
    conditions.region = withParty({ status: 'verified', regionCode: regionRange(region) })
  }
  return conditions
}

/** The condition of a list, without one of its filters for the counts beside that one. */
export function whereOf(conditions: Conditions, without?: ProjectFilter): Prisma.ProjectWhereInput {
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

/** The units of one sort with the most projects, and the chosen one. */
async function unitOptions(
  where: Prisma.ProjectWhereInput,
  sort: Prisma.OrganizationWhereInput,
  chosen: string | undefined,
): Promise<FilterOption[]> {
  const rows = await db.projectParty.groupBy({
    by: ['organizationId'],
    where: { project: where, organization: sort },
    _count: true,
    orderBy: [{ _count: { organizationId: 'desc' } }, { organizationId: 'asc' }],
    take: MOST,
  })
  const units = await db.organization.findMany({
    where: { id: { in: rows.map(({ organizationId }) => organizationId) } },
    select: { id: true, slug: true, name: true },
  })
  const options = rows.flatMap(({ organizationId, _count }) => {
    const unit = units.find(({ id }) => id === organizationId)
    return unit ? [{ value: unit.slug, label: unit.name, count: _count }] : []
  })
  return withChosen(options, chosen, async () => {
    const named = await db.organization.findMany({
      where: { ...sort, slug: chosen, projectParties: { some: { project: publicProject } } },
      select: { slug: true, name: true },
    })
    return named.map(({ slug, name }) => ({ value: slug, label: name }))
  }).then((all) => countChosen(all, where, chosen, (slug) => withParty({ ...sort, slug })))
}

/** One that is chosen but not among the first gets its own number. */
async function countChosen(
  options: FilterOption[],
  where: Prisma.ProjectWhereInput,
  chosen: string | undefined,
  conditionOf: (value: string) => Prisma.ProjectWhereInput,
): Promise<FilterOption[]> {
  const last = options.at(-1)
  if (chosen === undefined || last?.value !== chosen || last.count > 0) return options
  const count = await db.project.count({ where: { AND: [where, conditionOf(chosen)] } })
  return [...options.slice(0, -1), { ...last, count }]
}

const byCount = (a: FilterOption, b: FilterOption) => b.count - a.count || (a.value < b.value ? -1 : 1)

const firstWith = (options: FilterOption[], chosen: string | undefined) => {
  const sorted = options.toSorted(byCount)
  return sorted.filter(({ value }, at) => at < MOST || value === chosen)
}

async function chainOptions(conditions: Conditions, chosen: string | undefined): Promise<FilterOption[]> {
  const where = whereOf(conditions, 'chain')
  const chains = await db.industryChain.findMany({
    where: { projects: { some: publicProject } },
    select: { slug: true, name: true, _count: { select: { projects: { where } } } },
  })
  const options = chains.map(({ slug, name, _count }) => ({
    value: slug,
    label: name,
    count: _count.projects,
  }))
  return firstWith(
    options.filter(({ value, count }) => count > 0 || value === chosen),
    chosen,
  )
}

async function majorOptions(conditions: Conditions, chosen: string | undefined): Promise<FilterOption[]> {
  const where = { AND: [whereOf(conditions, 'major'), { majors: { isEmpty: false } }] }
  const rows = await db.project.findMany({ where, select: { majors: true } })
  const counts = new Map<string, number>()
  for (const major of rows.flatMap(({ majors }) => [...new Set(majors)])) {
    counts.set(major, (counts.get(major) ?? 0) + 1)
  }
  const options = [...counts].map(([value, count]) => ({ value, label: value, count }))
  return withChosen(firstWith(options, chosen), chosen, async () => {
    const one = await db.project.findFirst({
      where: { AND: [publicProject, { majors: { has: chosen } }] },
      select: { id: true },
    })
    return one && chosen !== undefined ? [{ value: chosen, label: chosen }] : []
  })
}

/** The values of every filter with the number of projects that each would leave under the others. */
export async function facetsOf(conditions: Conditions, filters: ListFilters): Promise<ProjectList['facets']> {
  const [kind, region, school, partner, chain, major, status, year] = await Promise.all([
    kindOptions(conditions, filters.kind),
    regionOptions(conditions, filters.region),
    unitOptions(whereOf(conditions, 'school'), SCHOOL, filters.school),
    unitOptions(whereOf(conditions, 'partner'), PARTNER, filters.partner),
    chainOptions(conditions, filters.chain),
    majorOptions(conditions, filters.major),
    statusOptions(conditions, filters.status),
    yearOptions(conditions, filters.year),
  ])
  return { kind, region, school, partner, chain, major, status, year }
}
