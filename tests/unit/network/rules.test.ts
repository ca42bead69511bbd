import { describe, expect, it } from 'vitest'
import { fingerprintOf, graphOf, graphToLayOut } from '@/lib/features/network/graph/rules'
import { type Positions, pictureOf } from '@/lib/features/network/picture/rules'
import { linesOf, viewOf, yearSteps } from '@/lib/features/network/rules'
import type { GraphUnit, Work } from '@/lib/features/network/types'
import type { UnitKind } from '@/lib/shared/unit-link'

const unit = (id: string, kind: UnitKind = 'enterprise', regionCode = '370200'): GraphUnit => ({
  id,
  slug: id,
  name: id,
  kind,
  subtype: null,
  regionCode,
  chains: kind === 'enterprise' ? ['logistics'] : [],
})
const work = (title: string, year: number | null, unitIds: string[]) => ({
  work: { kind: 'project', title, href: `/projects/${title}`, year } satisfies Work,
  unitIds,
})
const seat = (unitId: string, allianceId: string, year: number | null = 2020) => ({
  unitId,
  allianceId,
  year,
  leads: false,
})

const graph = graphOf({
  units: [
    unit('school', 'school'),
    unit('bank'),
    unit('port', 'enterprise', '370211'),
    unit('ward', 'hospital', '410100'),
  ],
  alliances: [
    { id: 'league', slug: 'league', name: 'league' },
    { id: 'empty', slug: 'empty', name: 'empty' },
  ],
  works: [
    work('one', 2015, ['school', 'bank']),
    work('two', 2011, ['school', 'bank', 'port']),
    work('three', null, ['school', 'ward']),
    work('hidden', 2015, ['school', 'nobody']),
  ],
  seats: [seat('school', 'league'), seat('ward', 'league', 2022), seat('ward', 'league', 2001)],
})
const names = (places: Iterable<number>) => [...places].map((place) => graph.units[place]?.name).sort()
const positions: Positions = Object.fromEntries(
  ['school', 'bank', 'port', 'ward', 'league'].map((id, x) => [id, [x, 0]]),
)

describe('the graph', () => {
  it('ties every two units of a work once, however much they have together', () => {
    expect(graph.ties).toEqual([
      { a: 0, b: 1, works: [0, 1] },
      { a: 0, b: 2, works: [1] },
      { a: 1, b: 2, works: [1] },
      { a: 0, b: 3, works: [2] },
    ])
  })

  it('takes the first row of a seat, and leaves out an alliance without units', () => {
    expect(graph.alliances.map(({ id }) => id)).toEqual(['league'])
    expect(graph.seats.map(({ unit: place, year }) => [place, year])).toEqual([
      [0, 2020],
      [3, 2022],
    ])
  })

  it('has a fingerprint that follows from who is tied to whom, not from names or the order of rows', () => {
    const print = fingerprintOf(graphToLayOut(graph))
    const renamed = { ...graph, units: graph.units.map((one) => ({ ...one, name: `${one.name}!` })) }
    expect(fingerprintOf(graphToLayOut(renamed))).toBe(print)
    expect(fingerprintOf(graphToLayOut({ ...graph, ties: graph.ties.toReversed() }))).toBe(print)
    expect(fingerprintOf(graphToLayOut({ ...graph, ties: graph.ties.slice(1) }))).not.toBe(print)
  })
})

describe('a view', () => {
  it('without filters has everything', () => {
    const view = viewOf(graph, {})
    expect([view.units.size, view.alliances.size, view.ties.length, view.seats.length]).toEqual([4, 1, 4, 2])
    expect(view.undated).toBe(1)
  })

  it('shows what a filter names and whom that works with, and only the lines of the former', () => {
    const view = viewOf(graph, { kind: 'hospital' })
    expect(names(view.focus)).toEqual(['ward'])
    expect(names(view.units)).toEqual(['school', 'ward'])
    expect(view.seats.map(({ unit: place }) => place)).toEqual([3])
  })

  it('takes a prefecture with its districts', () => {
    expect(names(viewOf(graph, { region: '370200' }).focus)).toEqual(['bank', 'port', 'school'])
    expect(names(viewOf(graph, { region: '370211' }).focus)).toEqual(['port'])
  })

  it('keeps to the units of an alliance', () => {
    const view = viewOf(graph, { alliance: 'league' })
    expect(names(view.units)).toEqual(['school', 'ward'])
    expect(view.ties).toHaveLength(1)
  })

  it('by a year has what had begun by then, and counts what has no year', () => {
    const view = viewOf(graph, { until: '2011' })
    expect(view.ties).toEqual([
      { a: 0, b: 1, works: [1] },
      { a: 0, b: 2, works: [1] },
      { a: 1, b: 2, works: [1] },
    ])
    expect(names(view.units)).toEqual(['bank', 'port', 'school'])
    expect(view.undated).toBe(1)
  })

  it('has the unit that is asked for, even before anything began', () => {
    expect(names(viewOf(graph, { unit: 'ward', until: '2001' }).units)).toEqual(['ward'])
  })

  it('steps through every year, also those in which nothing began', () => {
    const steps = yearSteps(graph, viewOf(graph, {}))
    expect([steps[0], steps.at(-1)]).toEqual([
      { year: 2011, began: 3, total: 3 },
      { year: 2022, began: 1, total: 5 },
    ])
    expect(steps).toHaveLength(12)
  })

  it('says each line in words, cooperation first, the unit that the filters name first', () => {
    const lines = linesOf(graph, viewOf(graph, { kind: 'hospital' }))
    expect(lines.map(({ unit: one, other, tie, year }) => [one.name, other.name, tie, year])).toEqual([
      ['ward', 'school', 'cooperation', null],
      ['ward', 'league', 'alliance', 2022],
    ])
    const [first] = linesOf(graph, viewOf(graph, { unit: 'school' }))
    expect(first?.works.length).toBeGreaterThan(0)
  })
})

describe('the picture', () => {
  it('has a point for each unit and alliance, and a line for each tie and seat', () => {
    const { nodes, lines, beyond, undrawn } = pictureOf(graph, viewOf(graph, {}), positions)
    expect(nodes.map(({ name }) => name)).toEqual(['league', 'school', 'bank', 'port', 'ward'])
    expect(nodes.find(({ name }) => name === 'school')).toMatchObject({ x: 0, lines: 4, since: 2011 })
    expect(lines.map(({ a, b }) => [nodes[a]?.name, nodes[b]?.name])).toContainEqual(['school', 'league'])
    expect(lines).toHaveLength(6)
    expect([beyond, undrawn]).toEqual([0, 0])
  })

  it('beyond its limit has those with the most lines, and counts the others', () => {
    const { nodes, lines, beyond } = pictureOf(graph, viewOf(graph, {}), positions, 2)
    expect(nodes.map(({ name }) => name)).toEqual(['league', 'school', 'bank'])
    expect(lines.every(({ a, b }) => nodes[a] && nodes[b])).toBe(true)
    expect(beyond).toBe(2)
  })

  it('waits with what was not drawn yet, and counts it', () => {
    const { league: _, bank: __, ...known } = positions
    const { nodes, undrawn, beyond } = pictureOf(graph, viewOf(graph, {}), known)
    expect(nodes.map(({ name }) => name)).toEqual(['school', 'port', 'ward'])
    expect([undrawn, beyond]).toEqual([2, 0])
  })
})
