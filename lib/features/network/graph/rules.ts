import { createHash } from 'node:crypto'
import type { GraphToLayOut } from '@/lib/server/layout'
import type { Graph, GraphAlliance, GraphSeat, GraphTie, GraphUnit, Work } from '../types'

export type SeatRow = { unitId: string; allianceId: string; year: number | null; leads: boolean }

type Rows = {
  units: readonly GraphUnit[]
  alliances: readonly GraphAlliance[]
  works: readonly { work: Work; unitIds: readonly string[] }[]
  seats: readonly SeatRow[]
}

const placesOf = (rows: readonly { id: string }[]) => new Map(rows.map(({ id }, place) => [id, place]))

/** Every two units of a work are tied; all works of the same two make one tie. */
function tiesOf({ works }: Pick<Rows, 'works'>, placeOf: ReadonlyMap<string, number>): GraphTie[] {
  const ties = new Map<string, GraphTie>()
  for (const [work, { unitIds }] of works.entries()) {
    const places = [...new Set(unitIds.flatMap((id) => placeOf.get(id) ?? []))].sort((a, b) => a - b)
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) {
        const known = ties.get(`${a} ${b}`)
        if (known) known.works.push(work)
        else ties.set(`${a} ${b}`, { a, b, works: [work] })
      }
    }
  }
  return [...ties.values()]
}

/**
 * Puts a graph together from its rows. Ids that are among neither the units nor the alliances are left out, and of
 * several rows for one seat the first stands; alliances without a unit fall away.
 */
export function graphOf({ units, alliances, works, seats }: Rows): Graph {
  const unitAt = placesOf(units)
  const held = new Set(seats.filter(({ unitId }) => unitAt.has(unitId)).map((seat) => seat.allianceId))
  const present = alliances.filter(({ id }) => held.has(id))
  const allianceAt = placesOf(present)
  const taken = new Map<string, GraphSeat>()
  for (const { unitId, allianceId, year, leads } of seats) {
    const [unit, alliance] = [unitAt.get(unitId), allianceAt.get(allianceId)]
    if (unit === undefined || alliance === undefined || taken.has(`${unit} ${alliance}`)) continue
    taken.set(`${unit} ${alliance}`, { unit, alliance, year, leads })
  }
  return {
    units: [...units],
    alliances: present,
    works: works.map(({ work }) => work),
    ties: tiesOf({ works }, unitAt),
    seats: [...taken.values()],
  }
}

/** Room of a point and lengths of lines, in the layout's own measure. */
const ROOM = { unit: 13, alliance: 24 }
const LENGTH = { tie: 46, seat: 74 }

/** Ids in an order of their own, so that neither a changed name nor another order of rows moves the picture. */
function orderedIds({ units, alliances }: Graph): string[] {
  return [...units.map(({ id }) => id), ...alliances.map(({ id }) => id)].sort()
}

/** The graph as it is laid out: its points by id, and its lines in the order of their ends. */
export function graphToLayOut(graph: Graph): { ids: string[]; graph: GraphToLayOut } {
  const ids = orderedIds(graph)
  const at = new Map(ids.map((id, place) => [id, place]))
  const hubs = new Set(graph.alliances.map(({ id }) => id))
  const place = (row: { id: string } | undefined) => at.get(row?.id ?? '') ?? 0
  const line = (one: number, other: number, length: number) =>
    [Math.min(one, other), Math.max(one, other), length] as const
  const links = [
    ...graph.ties.map(({ a, b }) => line(place(graph.units[a]), place(graph.units[b]), LENGTH.tie)),
    ...graph.seats.map((seat) =>
      line(place(graph.units[seat.unit]), place(graph.alliances[seat.alliance]), LENGTH.seat),
    ),
  ].sort(([a, b], [c, d]) => a - c || b - d)
  return { ids, graph: { radii: ids.map((id) => (hubs.has(id) ? ROOM.alliance : ROOM.unit)), links } }
}

/** The fingerprint of what a layout depends on: who is in the graph and who is tied to whom, not what they are called. */
export function fingerprintOf(toLayOut: ReturnType<typeof graphToLayOut>): string {
  return createHash('sha256').update(JSON.stringify(toLayOut)).digest('hex')
}
