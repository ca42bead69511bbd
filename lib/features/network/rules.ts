import type { ListFilters } from '@/lib/shared/list-path'
import { regionRange } from '@/lib/shared/regions'
import type { NetworkFilter } from './constants'
import type { Graph, GraphSeat, GraphTie, GraphUnit, GraphView, NetworkLine, Work, YearStep } from './types'

/** A year in four digits as a number; null for any other text. */
export function readYear(text: string | undefined): number | null {
  return text !== undefined && /^[12]\d{3}$/.test(text) ? Number(text) : null
}

const firstOf = (years: readonly (number | null)[]): number | null => {
  const known = years.filter((year) => year !== null)
  return known.length > 0 ? Math.min(...known) : null
}

/** The first year of what two units have together; null where none is on record. */
export function yearOfTie({ works }: Pick<Graph, 'works'>, tie: GraphTie): number | null {
  return firstOf(tie.works.map((work) => works[work]?.year ?? null))
}

function membersOf({ alliances, seats }: Graph, slug: string): Set<number> {
  const place = alliances.findIndex((alliance) => alliance.slug === slug)
  return new Set(seats.filter(({ alliance }) => alliance === place).map(({ unit }) => unit))
}

function isMeant({ kind, slug, regionCode, chains }: GraphUnit, filters: ListFilters): boolean {
  const { region } = filters
  const { gte, lt } = regionRange(region ?? '')
  return (
    (filters.kind === undefined || kind === filters.kind) &&
    (filters.unit === undefined || slug === filters.unit) &&
    (filters.chain === undefined || chains.includes(filters.chain)) &&
    (region === undefined || (regionCode !== null && regionCode >= gte && regionCode < lt))
  )
}

/** The units that the filters name, by their places; `without` one of the filters for the counts beside it. */
export function focusOf(graph: Graph, filters: ListFilters, without?: NetworkFilter): Set<number> {
  const kept = Object.fromEntries(Object.entries(filters).filter(([key]) => key !== without))
  const members = kept.alliance === undefined ? null : membersOf(graph, kept.alliance)
  return new Set(
    graph.units.flatMap((unit, place) =>
      (members?.has(place) ?? true) && isMeant(unit, kept) ? [place] : [],
    ),
  )
}

/** The tie as it was by the end of a year; null where nothing of it had begun, as far as is known. */
function tieUntil({ works }: Graph, tie: GraphTie, until: number | null): GraphTie | null {
  if (until === null) return tie
  const begun = tie.works.filter((work) => (works[work]?.year ?? Number.POSITIVE_INFINITY) <= until)
  return begun.length > 0 ? { ...tie, works: begun } : null
}

/**
 * What the filters leave of the graph: the units that they name, those that these work with, and the lines of the
 * former. An alliance as a filter keeps to its own units. With a year there is what had begun by its end; what has no
 * year on record is left out then, and counted. The places of the graph stay: filters only hide.
 */
export function viewOf(graph: Graph, filters: ListFilters): GraphView {
  const focus = focusOf(graph, filters)
  const members = filters.alliance === undefined ? null : membersOf(graph, filters.alliance)
  const until = readYear(filters.until)
  const near = graph.ties.filter(
    ({ a, b }) => (focus.has(a) || focus.has(b)) && (members === null || (members.has(a) && members.has(b))),
  )
  const held = graph.seats.filter(
    ({ unit, alliance }) =>
      focus.has(unit) &&
      (filters.alliance === undefined || graph.alliances[alliance]?.slug === filters.alliance),
  )
  const ties = near.flatMap((tie) => tieUntil(graph, tie, until) ?? [])
  const seats = held.filter(({ year }) => until === null || (year !== null && year <= until))
  const undated =
    near.filter((tie) => yearOfTie(graph, tie) === null).length +
    held.filter(({ year }) => year === null).length
  return {
    focus,
    // The one unit that is asked for is there, even if nothing else is.
    units: new Set([
      ...(filters.unit === undefined ? [] : focus),
      ...ties.flatMap(({ a, b }) => [a, b]),
      ...seats.map(({ unit }) => unit),
    ]),
    alliances: new Set(seats.map(({ alliance }) => alliance)),
    ties,
    seats,
    undated,
  }
}

/** Year by year from the first to the last, those without a beginning too: what began, and how much there was by then. */
export function yearSteps(graph: Graph, { ties, seats }: Pick<GraphView, 'ties' | 'seats'>): YearStep[] {
  const years = [...ties.map((tie) => yearOfTie(graph, tie)), ...seats.map(({ year }) => year)].filter(
    (year) => year !== null,
  )
  if (years.length === 0) return []
  const began = new Map<number, number>()
  for (const year of years) began.set(year, (began.get(year) ?? 0) + 1)
  const [first, last] = [Math.min(...began.keys()), Math.max(...began.keys())]
  let total = 0
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    total += began.get(year) ?? 0
    return { year, began: began.get(year) ?? 0, total }
  })
}

const linkOf = ({ slug, name, kind, subtype }: GraphUnit) => ({ slug, name, kind, subtype })
const hrefOf = ({ slug }: { slug: string }) => `/members/${slug}`

/** Of two units the one that the filters name first, then the school, then as they stand. */
function inOrder({ units }: Graph, { focus }: GraphView, { a, b }: GraphTie): [number, number] {
  if (focus.has(a) !== focus.has(b)) return focus.has(a) ? [a, b] : [b, a]
  return units[b]?.kind === 'school' && units[a]?.kind !== 'school' ? [b, a] : [a, b]
}

function tieLine(graph: Graph, view: GraphView, tie: GraphTie): NetworkLine[] {
  const [unit, other] = inOrder(graph, view, tie).map((place) => graph.units[place])
  if (!unit || !other) return []
  const works: Work[] = tie.works.flatMap((work) => graph.works[work] ?? [])
  return [
    {
      unit: linkOf(unit),
      other: { name: other.name, href: hrefOf(other), kind: other.kind },
      tie: 'cooperation',
      works,
      leads: false,
      year: yearOfTie(graph, tie),
    },
  ]
}

function seatLine(graph: Graph, { unit, alliance, year, leads }: GraphSeat): NetworkLine[] {
  const [holder, hub] = [graph.units[unit], graph.alliances[alliance]]
  if (!holder || !hub) return []
  const other = { name: hub.name, href: `/alliances/${hub.slug}`, kind: null }
  return [{ unit: linkOf(holder), other, tie: 'alliance', works: [], leads, year }]
}

/** The lines of a view in words: cooperation before alliances, newest first, units as they stand in the graph. */
export function linesOf(graph: Graph, view: GraphView): NetworkLine[] {
  const newest = (one: NetworkLine, other: NetworkLine) => (other.year ?? 0) - (one.year ?? 0)
  return [
    ...view.ties.flatMap((tie) => tieLine(graph, view, tie)).sort(newest),
    ...view.seats.flatMap((seat) => seatLine(graph, seat)).sort(newest),
  ]
}
