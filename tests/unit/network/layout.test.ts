import { describe, expect, it } from 'vitest'
import { egoPicture } from '@/lib/features/network/ego/rules'
import { layOut } from '@/lib/server/layout'

const radii = Array.from({ length: 40 }, () => 10)
const links = Array.from({ length: 39 }, (_, place) => [place % 5, place + 1, 46] as const)

describe('the layout', () => {
  it('is the same for the same graph', async () => {
    const [one, other] = await Promise.all([layOut({ radii, links }), layOut({ radii, links })])
    expect(one).toEqual(other)
    expect(one).toHaveLength(40)
  })

  it('keeps points apart, and tied ones nearer than others', async () => {
    const places = await layOut({ radii, links })
    const distance = (a: number, b: number) => {
      const [[x = 0, y = 0] = [], [u = 0, v = 0] = []] = [places[a], places[b]]
      return Math.hypot(x - u, y - v)
    }
    const all = places.flatMap((_, a) => places.slice(a + 1).map((__, b) => distance(a, a + 1 + b)))
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
    expect(Math.min(...all)).toBeGreaterThan(10)
    expect(mean(links.map(([a, b]) => distance(a, b)))).toBeLessThan(mean(all) / 2)
  })

  it('has a place for a graph without lines, and none for an empty one', async () => {
    expect(await layOut({ radii: [10], links: [] })).toEqual([[expect.any(Number), expect.any(Number)]])
    expect(await layOut({ radii: [], links: [] })).toEqual([])
  })
})

describe('the small network of a unit', () => {
  const link = (name: string) => ({ slug: name, name, kind: 'enterprise' as const, subtype: null })
  const partners = Array.from({ length: 30 }, (_, place) => ({
    unit: link(`p${place}`),
    through: [1],
    since: place === 0 ? '2014-05' : null,
  }))

  it('has the unit in the middle of its alliances and partners, and counts those without room', () => {
    const unit = { ...link('own'), partners, alliances: [{ slug: 'league', name: 'league' }] }
    const { picture, left } = egoPicture(unit)
    expect(picture.nodes[0]).toMatchObject({ name: 'own', x: 0, y: 0 })
    expect(picture.nodes[1]).toMatchObject({ name: 'league', kind: null })
    expect(picture.nodes).toHaveLength(20)
    expect(left).toBe(12)
    expect(picture.lines.map(({ a }) => a)).toEqual(Array.from({ length: 19 }, () => 0))
    expect(picture.lines.slice(0, 2)).toMatchObject([
      { tie: 'alliance', year: null },
      { tie: 'cooperation', year: 2014 },
    ])
  })
})
