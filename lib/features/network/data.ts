import { ORGANIZATION_KIND_LABELS, ORGANIZATION_KINDS } from '@/lib/features/organizations/constants'
import { listRegionOptions } from '@/lib/features/regions/data'
import { withChosenRegion } from '@/lib/features/regions/names/data'
import { db } from '@/lib/server/db'
import { type ListFilters, PAGE_SIZE } from '@/lib/shared/list-path'
import { areFiltersKnown, type FilterOption, pageCountOf } from '@/lib/shared/lists'
import type { UnitKind } from '@/lib/shared/unit-link'
import { type NetworkFilter, PICTURE_LIMIT } from './constants'
import { findGraph } from './graph/data'
import { type Positions, pictureOf } from './picture/rules'
import { focusOf, linesOf, viewOf, yearSteps } from './rules'
import type { Graph, GraphUnit, NetworkPage } from './types'

async function findPositions(): Promise<Positions> {
  const row = await db.networkLayout.findUnique({ where: { id: 1 }, select: { positions: true } })
  return (row?.positions ?? {}) as unknown as Positions
}

/** How many of the units that the other filters name have each value. */
function tally(
  graph: Graph,
  filters: ListFilters,
  key: NetworkFilter,
  valuesOf: (unit: GraphUnit, place: number) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const place of focusOf(graph, filters, key)) {
    const unit = graph.units[place]
    for (const value of unit ? valuesOf(unit, place) : []) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

function kindOptions(graph: Graph, filters: ListFilters): FilterOption<UnitKind>[] {
  const counts = tally(graph, filters, 'kind', ({ kind }) => [kind])
  return ORGANIZATION_KINDS.filter((kind) => counts.has(kind) || kind === filters.kind).map((kind) => ({
    value: kind,
    label: ORGANIZATION_KIND_LABELS[kind],
    count: counts.get(kind) ?? 0,
  }))
}

function allianceOptions(graph: Graph, filters: ListFilters): FilterOption[] {
  const inside = new Map<number, string[]>()
  for (const { unit, alliance } of graph.seats) {
    const slug = graph.alliances[alliance]?.slug ?? ''
    inside.set(unit, [...(inside.get(unit) ?? []), slug])
  }
  const counts = tally(graph, filters, 'alliance', (_, place) => inside.get(place) ?? [])
  return graph.alliances
    .filter(({ slug }) => counts.has(slug) || slug === filters.alliance)
    .map(({ slug, name }) => ({ value: slug, label: name, count: counts.get(slug) ?? 0 }))
}

async function chainOptions(graph: Graph, filters: ListFilters): Promise<FilterOption[]> {
  const counts = tally(graph, filters, 'chain', ({ chains }) => chains)
  const chains = await db.industryChain.findMany({
    where: { slug: { in: [...counts.keys(), filters.chain ?? ''] } },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { slug: true, name: true },
  })
  return chains.map(({ slug, name }) => ({ value: slug, label: name, count: counts.get(slug) ?? 0 }))
}

async function regionOptions(graph: Graph, filters: ListFilters): Promise<FilterOption[]> {
  const counts = tally(graph, filters, 'region', ({ regionCode }) => (regionCode ? [regionCode] : []))
  return withChosenRegion(await listRegionOptions(counts), filters.region)
}

function unitOptions(graph: Graph, { unit: slug }: ListFilters): FilterOption[] {
  const unit = graph.units.find((one) => one.slug === slug)
  return unit ? [{ value: unit.slug, label: unit.name, count: 1 }] : []
}

async function optionsOf(graph: Graph, filters: ListFilters) {
  const [regions, chains] = await Promise.all([regionOptions(graph, filters), chainOptions(graph, filters)])
  const { until: _, ...whenever } = filters
  const years = yearSteps(graph, viewOf(graph, whenever))
  return {
    alliances: allianceOptions(graph, filters),
    kinds: kindOptions(graph, filters),
    regions,
    chains,
    units: unitOptions(graph, filters),
    years,
    untils: years.map(({ year, total }) => ({
      value: String(year),
      label: `${year}年`,
      count: total,
    })),
  }
}

/**
 * The network at one address: the picture with the first page of its lines in words, or a further page of them, and
 * the counts beside its filters. Null where there is no such page.
 */
export async function findNetworkPage(filters: ListFilters, page: number): Promise<NetworkPage | null> {
  const graph = await findGraph()
  const options = await optionsOf(graph, filters)
  const { alliances: alliance, kinds: kind, regions: region, chains: chain, units: unit, untils } = options
  if (!areFiltersKnown(filters, { alliance, kind, region, chain, unit, until: untils })) return null
  const view = viewOf(graph, filters)
  const lines = linesOf(graph, view)
  const pageCount = pageCountOf(lines.length)
  if (page > pageCount) return null
  return {
    ...options,
    filters,
    page,
    pageCount,
    total: lines.length,
    items: lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    undated: view.undated,
    counts: {
      units: view.units.size,
      alliances: view.alliances.size,
      cooperations: view.ties.length,
      seats: view.seats.length,
    },
    picture: page === 1 ? pictureOf(graph, view, await findPositions(), PICTURE_LIMIT) : null,
  }
}
