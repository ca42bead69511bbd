import { listRegionOptions } from '@/lib/features/regions/data'
import { db, type Prisma } from '@/lib/server/db'
import { fromDateColumns } from '@/lib/shared/dates'
import { withChosen } from '@/lib/shared/list-filters'
import type { ListFilters } from '@/lib/shared/list-path'
import { areFiltersKnown, type FilterOption, pageCountOf, pageWindow } from '@/lib/shared/lists'
import { regionRange } from '@/lib/shared/regions'
import { PUBLIC_UNIT, UNIT_LINK_COLUMNS } from '@/lib/shared/unit-link'
import { ALLIANCE_KIND_LABELS, ALLIANCE_KINDS, type AllianceKind } from '../constants'
import { publicMembership } from '../memberships/data'
import { areMoreStated } from '../rules'
import type { AllianceList, AllianceSummary } from '../types'

const summarySelect = {
  slug: true,
  name: true,
  kind: true,
  status: true,
  foundedOn: true,
  foundedPrecision: true,
  industry: true,
  summary: true,
  region: { select: { fullName: true } },
  roles: {
    where: { role: 'lead', organization: PUBLIC_UNIT },
    orderBy: { position: 'asc' },
    select: { organization: { select: UNIT_LINK_COLUMNS } },
  },
  memberships: {
    where: publicMembership,
    select: { organization: { select: { slug: true, kind: true } } },
    orderBy: { organization: { sortKey: 'asc' } },
  },
  figures: { select: { metric: true, value: true } },
} as const satisfies Prisma.AllianceSelect

type SummaryRow = Prisma.AllianceGetPayload<{ select: typeof summarySelect }>

function toSummary(row: SummaryRow): AllianceSummary {
  const { region, roles, memberships, foundedPrecision, figures, ...alliance } = row
  const stated = figures.map(({ metric, value }) => ({ metric, value: value.toFixed() }))
  return {
    ...alliance,
    foundedOn: fromDateColumns(row.foundedOn, foundedPrecision),
    region: region?.fullName ?? null,
    leads: roles.map(({ organization }) => organization),
    members: memberships.map(({ organization }) => organization),
    moreStated: areMoreStated(stated, memberships.length),
  }
}

/** The condition of the filters, `without` one of them for the counts beside it. */
function whereOf({ kind, region }: ListFilters, without?: 'kind' | 'region'): Prisma.AllianceWhereInput {
  return {
    kind: without === 'kind' ? undefined : ALLIANCE_KINDS.find((known) => known === kind),
    regionCode: without === 'region' || region === undefined ? undefined : regionRange(region),
  }
}

async function kindsOf(where: Prisma.AllianceWhereInput): Promise<FilterOption<AllianceKind>[]> {
  const rows = await db.alliance.groupBy({ by: ['kind'], where, _count: true })
  const counts = new Map(rows.map((row) => [row.kind, row._count]))
  return ALLIANCE_KINDS.filter((kind) => counts.has(kind)).map((kind) => ({
    value: kind,
    label: ALLIANCE_KIND_LABELS[kind],
    count: counts.get(kind) ?? 0,
  }))
}

async function regionsOf(where: Prisma.AllianceWhereInput): Promise<FilterOption[]> {
  const rows = await db.alliance.groupBy({
    by: ['regionCode'],
    where: { AND: [where, { regionCode: { not: null } }] },
    _count: true,
  })
  return listRegionOptions(new Map(rows.map((row) => [row.regionCode ?? '', row._count])))
}

/** One page of the public list, with the counts beside its filters; null where there is no such page. */
export async function listAlliances(filters: ListFilters, page: number): Promise<AllianceList | null> {
  const where = whereOf(filters)
  const [total, rows, kinds, regions] = await Promise.all([
    db.alliance.count({ where }),
    db.alliance.findMany({
      where,
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      ...pageWindow(page),
      select: summarySelect,
    }),
    kindsOf(whereOf(filters, 'kind')).then((options) => withChosen(options, filters.kind, () => kindsOf({}))),
    regionsOf(whereOf(filters, 'region')).then((options) =>
      withChosen(options, filters.region, () => regionsOf({})),
    ),
  ])
  const known = areFiltersKnown(filters, { kind: kinds, region: regions })
  if (!known || (page > 1 && rows.length === 0)) return null
  const items = rows.map(toSummary)
  return { items, total, page, pageCount: pageCountOf(total), filters, kinds, regions }
}
