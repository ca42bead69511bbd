import { publicPlatform } from '@/lib/features/platforms/data'
import { platformPath } from '@/lib/features/platforms/rules'
import { publicPosition } from '@/lib/features/positions/data'
import { publicProject } from '@/lib/features/projects/data'
import { withChosenRegion } from '@/lib/features/regions/names/data'
import { db, type Prisma } from '@/lib/server/db'
import { type ListFilters, PAGE_SIZE } from '@/lib/shared/list-path'
import { areFiltersKnown, type FilterOption, pageCountOf } from '@/lib/shared/lists'
import { regionRange } from '@/lib/shared/regions'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { TRAINING_LABELS, TRAININGS, type Training } from './constants'
import { fewOf, majorsFor, trainingOf } from './rules'
import type { ChainPage, ChainRow, Named } from './types'

/** So many are read of each relation to be named; they are counted whole. */
const TAKE = 3

const school = { ...PUBLIC_UNIT, kind: 'school' } as const
const employer = {
  ...PUBLIC_UNIT,
  kind: { in: ['enterprise', 'hospital'] },
} satisfies Prisma.OrganizationWhereInput
const open = { ...publicPosition, status: 'published' } satisfies Prisma.PositionWhereInput
const byName = [{ sortKey: 'asc' }, { id: 'asc' }] as const

const rowSelect = {
  id: true,
  slug: true,
  name: true,
  regionCode: true,
  note: true,
  region: { select: { fullName: true } },
  organizations: { where: school, orderBy: [...byName], take: TAKE, select: { slug: true, name: true } },
  platforms: {
    where: publicPlatform,
    orderBy: [...byName],
    select: { slug: true, name: true, kind: true, majors: true },
  },
  projects: { where: publicProject, orderBy: [...byName], select: { slug: true, title: true, majors: true } },
  positions: { where: open, orderBy: [...byName], take: TAKE, select: { slug: true, title: true } },
  _count: { select: { organizations: { where: school }, positions: { where: open } } },
} as const satisfies Prisma.IndustryChainSelect

type Row = Prisma.IndustryChainGetPayload<{ select: typeof rowSelect }>
type School = { school: Named; regionCode: string | null; majors: string[] }

const member = ({ slug, name }: { slug: string; name: string }) => ({ name, href: `/members/${slug}` })

/** Schools that have majors on record, with the groups of these. */
async function listSchools(): Promise<School[]> {
  const rows = await db.organization.findMany({
    where: { ...school, OR: [{ majors: { isEmpty: false } }, { majorGroups: { isEmpty: false } }] },
    orderBy: [...byName],
    select: { slug: true, name: true, regionCode: true, majors: true, majorGroups: true },
  })
  return rows.map((row) => ({
    school: member(row),
    regionCode: row.regionCode,
    majors: [...row.majorGroups, ...row.majors],
  }))
}

async function listEmployers() {
  const rows = await db.industryChain.findMany({
    select: {
      id: true,
      organizations: {
        where: employer,
        orderBy: [...byName],
        take: TAKE,
        select: { slug: true, name: true },
      },
      _count: { select: { organizations: { where: employer } } },
    },
  })
  return new Map(rows.map((row) => [row.id, fewOf(row.organizations.map(member), row._count.organizations)]))
}

function toRow(row: Row, employers: ChainRow['employers'], schools: readonly School[]): ChainRow {
  const { gte, lt } = regionRange(row.regionCode)
  const near = schools.filter(({ regionCode: code }) => code !== null && code >= gte && code < lt)
  const linked = [...row.platforms, ...row.projects].flatMap(({ majors }) => majors)
  return {
    slug: row.slug,
    name: row.name,
    region: row.region.fullName,
    note: row.note,
    schools: fewOf(row.organizations.map(member), row._count.organizations),
    majors: majorsFor(row.name, linked, near),
    colleges: fewOf(
      row.platforms.map(({ kind, slug, name }) => ({ name, href: platformPath({ kind, slug }) })),
    ),
    projects: fewOf(row.projects.map(({ slug, title }) => ({ name: title, href: `/projects/${slug}` }))),
    employers,
    positions: fewOf(
      row.positions.map(({ slug, title }) => ({ name: title, href: `/positions/${slug}` })),
      row._count.positions,
    ),
  }
}

type Rows = { row: ChainRow; regionCode: string; training: Training }[]

async function listRows(): Promise<Rows> {
  const [chains, employers, schools] = await Promise.all([
    db.industryChain.findMany({ orderBy: [{ regionCode: 'asc' }, ...byName], select: rowSelect }),
    listEmployers(),
    listSchools(),
  ])
  return chains.map((chain) => {
    const row = toRow(chain, employers.get(chain.id) ?? fewOf([]), schools)
    return { row, regionCode: chain.regionCode, training: trainingOf(row) }
  })
}

function tally(rows: Rows, keyOf: (row: Rows[number]) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  return counts
}

async function regionOptions(rows: Rows, chosen: string | undefined): Promise<FilterOption[]> {
  const names = new Map(rows.map(({ regionCode, row }) => [regionCode, row.region]))
  const options = [...tally(rows, ({ regionCode }) => regionCode)].map(([value, count]) => ({
    value,
    label: names.get(value) ?? value,
    count,
  }))
  return withChosenRegion(options, chosen)
}

/**
 * One page of the industry chains, each with who trains for it and who asks for people; null where there is no such
 * page. A chain belongs to its region: schools elsewhere are not taken for it by the names of their majors.
 */
export async function listChains(filters: ListFilters, page: number): Promise<ChainPage | null> {
  const all = await listRows()
  const inRegion = all.filter(
    ({ regionCode }) => filters.region === undefined || regionCode === filters.region,
  )
  const trained = all.filter(
    ({ training }) => filters.training === undefined || training === filters.training,
  )
  const counts = tally(inRegion, ({ training }) => training)
  const trainings = TRAININGS.map((value) => ({
    value,
    label: TRAINING_LABELS[value],
    count: counts.get(value) ?? 0,
  }))
  const regions = await regionOptions(trained, filters.region)
  if (!areFiltersKnown(filters, { region: regions, training: trainings })) return null
  const shown = inRegion.filter((row) => trained.includes(row)).map(({ row }) => row)
  const pageCount = pageCountOf(shown.length)
  if (page > pageCount) return null
  return {
    filters,
    regions,
    trainings,
    items: shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: shown.length,
    page,
    pageCount,
    untrained: all.filter(({ training }) => training === 'none').length,
  }
}
