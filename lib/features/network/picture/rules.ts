import { PICTURE_LIMIT } from '../constants'
import { yearOfTie } from '../rules'
import type { Graph, GraphView, Picture, PictureLine, PictureNode } from '../types'

/** Where units and alliances stand, by id. */
export type Positions = Readonly<Record<string, readonly [x: number, y: number]>>

type Line = PictureLine & { keys: [string, string] }
type Point = { key: string; id: string } & Omit<PictureNode, 'x' | 'y' | 'lines' | 'since'>

const unitKey = (place: number) => `unit ${place}`
const hubKey = (place: number) => `alliance ${place}`

function linesOf(graph: Graph, { ties, seats }: GraphView): Omit<Line, 'a' | 'b'>[] {
  return [
    ...ties.map((tie) => ({
      keys: [unitKey(tie.a), unitKey(tie.b)] as [string, string],
      tie: 'cooperation' as const,
      year: yearOfTie(graph, tie),
      works: tie.works.length,
    })),
    ...seats.map(({ unit, alliance, year }) => ({
      keys: [unitKey(unit), hubKey(alliance)] as [string, string],
      tie: 'alliance' as const,
      year,
      works: 0,
    })),
  ]
}

function pointsOf(graph: Graph, view: GraphView): { units: Point[]; hubs: Point[] } {
  return {
    units: [...view.units].flatMap((place) => {
      const unit = graph.units[place]
      if (!unit) return []
      const { id, name, kind, slug } = unit
      return [{ key: unitKey(place), id, name, kind, href: `/members/${slug}`, focus: view.focus.has(place) }]
    }),
    hubs: [...view.alliances].flatMap((place) => {
      const alliance = graph.alliances[place]
      if (!alliance) return []
      const { id, name, slug } = alliance
      return [{ key: hubKey(place), id, name, kind: null, href: `/alliances/${slug}`, focus: true }]
    }),
  }
}

function tally(lines: readonly Omit<Line, 'a' | 'b'>[]) {
  const counts = new Map<string, { lines: number; since: number | null }>()
  for (const { keys, year } of lines) {
    for (const key of keys) {
      const known = counts.get(key) ?? { lines: 0, since: null }
      known.lines += 1
      if (year !== null && (known.since === null || year < known.since)) known.since = year
      counts.set(key, known)
    }
  }
  return counts
}

/**
 * The picture of a view, from the places at which its points were drawn. Of more units than the limit those with the
 * most lines are in it; what has no place yet waits for the next drawing. Both are counted.
 */
export function pictureOf(
  graph: Graph,
  view: GraphView,
  positions: Positions,
  limit = PICTURE_LIMIT,
): Picture {
  const lines = linesOf(graph, view)
  const counts = tally(lines)
  const { units, hubs } = pointsOf(graph, view)
  const weight = ({ key }: Point) => counts.get(key)?.lines ?? 0
  const drawable = units.filter(({ id }) => Object.hasOwn(positions, id))
  const shown = drawable.toSorted((one, other) => weight(other) - weight(one)).slice(0, limit)
  const present = [...hubs.filter(({ id }) => Object.hasOwn(positions, id)), ...shown]
  const placeOf = new Map(present.map(({ key }, place) => [key, place]))
  return {
    nodes: present.map(({ key, id, ...point }) => {
      const [x, y] = positions[id] ?? [0, 0]
      return { ...point, x, y, ...(counts.get(key) ?? { lines: 0, since: null }) }
    }),
    lines: lines.flatMap(({ keys: [one, other], ...line }) => {
      const [a, b] = [placeOf.get(one), placeOf.get(other)]
      return a === undefined || b === undefined ? [] : [{ ...line, a, b }]
    }),
    beyond: drawable.length - shown.length,
    undrawn: units.length + hubs.length - drawable.length - (present.length - shown.length),
  }
}
