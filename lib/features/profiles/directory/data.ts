import { ORGANIZATION_KIND_LABELS, ORGANIZATION_KINDS } from '@/lib/features/organizations/constants'
import { isOrganizationKind } from '@/lib/features/organizations/rules'
import { listRegionOptions } from '@/lib/features/regions/data'
import { db, type Prisma } from '@/lib/server/db'
import type { ListFilters } from '@/lib/shared/list-path'
import { areFiltersKnown, type FilterOption, pageCountOf, pageWindow } from '@/lib/shared/lists'
import { regionRange } from '@/lib/shared/regions'
import { PUBLIC_UNIT, UNIT_LINK_COLUMNS, type UnitKind } from '@/lib/shared/unit-link'
import { INITIALS, type MemberFilter } from '../constants'
import type { MemberList } from '../types'

const admitted = { status: 'admitted' } as const

/** The condition of the filters, `without` one of them for the counts beside it. */
function whereOf(filters: ListFilters, without?: MemberFilter): Prisma.OrganizationWhereInput {
  const kept: ListFilters = Object.fromEntries(Object.entries(filters).filter(([key]) => key !== without))
  const { kind, region, chain, alliance, initial } = kept
  return {
    ...PUBLIC_UNIT,
    kind: isOrganizationKind(kind) ? kind : undefined,
    regionCode: region === undefined ? undefined : regionRange(region),
    industryChains: chain === undefined ? undefined : { some: { slug: chain } },
    memberships: alliance === undefined ? undefined : { some: { ...admitted, alliance: { slug: alliance } } },
    initial,
  }
}

async function kindOptions(filters: ListFilters): Promise<FilterOption<UnitKind>[]> {
  const rows = await db.organization.groupBy({ by: ['kind'], where: whereOf(filters, 'kind'), _count: true })
  const counts = new Map(rows.map((row) => [row.kind, row._count]))
  return ORGANIZATION_KINDS.filter((kind) => counts.has(kind) || kind === filters.kind).map((kind) => ({
    value: kind,
    label: ORGANIZATION_KIND_LABELS[kind],
    count: counts.get(kind) ?? 0,
  }))
}

/** How many records of these counts (by region code) lie in a region. */
function countWithin(code: string, counts: ReadonlyMap<string, number>): number {
  const { gte, lt } = regionRange(code)
  return [...counts].reduce((sum, [other, count]) => (other >= gte && other < lt ? sum + count : sum), 0)
}

async function regionOptions(filters: ListFilters): Promise<FilterOption[]> {
  const rows = await db.organization.groupBy({
    by: ['regionCode'],
    where: { AND: [whereOf(filters, 'region'), { regionCode: { not: null } }] },
    _count: true,
  })
  const counts = new Map(rows.map((row) => [row.regionCode ?? '', row._count]))
  const options = await listRegionOptions(counts)
  const chosen = filters.region
  if (chosen === undefined || options.some(({ value }) => value === chosen)) return options
  // A region that is not offered, since it is empty or says no more than another, may still be asked for.
  const region = await db.region.findUnique({ where: { code: chosen }, select: { fullName: true } })
  return region
    ? [...options, { value: chosen, label: region.fullName, count: countWithin(chosen, counts) }]
    : options
}

async function chainOptions(filters: ListFilters): Promise<FilterOption[]> {
  const where = whereOf(filters, 'chain')
  const chains = await db.industryChain.findMany({
    where: { OR: [{ organizations: { some: where } }, { slug: filters.chain ?? '' }] },
    orderBy: { sortKey: 'asc' },
    select: { slug: true, name: true, _count: { select: { organizations: { where } } } },
  })
  return chains.map(({ slug, name, _count }) => ({ value: slug, label: name, count: _count.organizations }))
}

async function allianceOptions(filters: ListFilters): Promise<FilterOption[]> {
  const members = { ...admitted, organization: whereOf(filters, 'alliance') }
  const alliances = await db.alliance.findMany({
    where: { OR: [{ memberships: { some: members } }, { slug: filters.alliance ?? '' }] },
    orderBy: { sortKey: 'asc' },
    select: { slug: true, name: true, _count: { select: { memberships: { where: members } } } },
  })
  return alliances.map(({ slug, name, _count }) => ({ value: slug, label: name, count: _count.memberships }))
}

async function initialOptions(filters: ListFilters): Promise<FilterOption[]> {
  const rows = await db.organization.groupBy({
    by: ['initial'],
    where: whereOf(filters, 'initial'),
    _count: true,
  })
  const counts = new Map(rows.map((row) => [row.initial, row._count]))
  return INITIALS.map((initial) => ({ value: initial, label: initial, count: counts.get(initial) ?? 0 }))
}

/**
 * One page of the public list of units, by pinyin, with the counts beside its filters. The counts of a filter are
 * those under the others in force. Null where there is no such page.
 */
export async function listMembers(filters: ListFilters, page: number): Promise<MemberList | null> {
  const where = whereOf(filters)
  const [total, rows, kinds, regions, chains, alliances, initials] = await Promise.all([
    db.organization.count({ where }),
    db.organization.findMany({
      where,
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      ...pageWindow(page),
      select: {
        ...UNIT_LINK_COLUMNS,
        region: { select: { fullName: true } },
        _count: { select: { memberships: { where: admitted } } },
      },
    }),
    kindOptions(filters),
    regionOptions(filters),
    chainOptions(filters),
    allianceOptions(filters),
    initialOptions(filters),
  ])
  if (page > 1 && rows.length === 0) return null
  const options = { kind: kinds, region: regions, chain: chains, alliance: alliances, initial: initials }
  if (!areFiltersKnown(filters, options)) return null
  return {
    items: rows.map(({ region, _count, ...unit }) => ({
      ...unit,
      region: region?.fullName ?? null,
      allianceCount: _count.memberships,
    })),
    filters,
    total,
    page,
    pageCount: pageCountOf(total),
    kinds,
    regions,
    chains,
    alliances,
    initials,
  }
}
