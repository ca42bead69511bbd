import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitKind } from '@/components/ui/unit-kind'
import { layoutWeave, shorten, type WeaveCrossing, weftPath } from '@/components/weave/geometry'

const school = (name: string) => ({ name, href: `/members/${name}` })
const partner = (name: string, kind: UnitKind = 'enterprise') => ({ name, href: `/members/${name}`, kind })
const tie = (s: number, p: number, kind: 'cooperation' | 'alliance' = 'cooperation'): WeaveCrossing => ({
  school: s,
  partner: p,
  tie: kind,
  label: '依据',
})

const KINDS: UnitKind[] = ['enterprise', 'hospital', 'government', 'association', 'research_institute']
const anyWeave = fc.record({
  schools: fc.integer({ min: 0, max: 30 }),
  partners: fc.array(fc.constantFrom(...KINDS), { maxLength: 60 }),
  crossings: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 70 }), fc.boolean()),
    { maxLength: 200 },
  ),
})

describe('the layout of the weave', () => {
  it('draws only units that have a tie, and counts the others', () => {
    const layout = layoutWeave([school('甲'), school('乙')], [partner('丙'), partner('丁')], [tie(0, 1)])
    expect(layout.warps.map(({ name }) => name)).toEqual(['甲'])
    expect(layout.wefts.map(({ name }) => name)).toEqual(['丁'])
    expect([layout.hiddenSchools, layout.hiddenPartners]).toEqual([1, 1])
  })

  it('puts the school with the most ties first', () => {
    const layout = layoutWeave(
      [school('甲'), school('乙')],
      [partner('丙'), partner('丁')],
      [tie(0, 0), tie(1, 0), tie(1, 1)],
    )
    expect(layout.warps.map(({ name }) => name)).toEqual(['乙', '甲'])
  })

  it('ties a pair once, and lets a cooperation stand before an alliance', () => {
    const layout = layoutWeave([school('甲')], [partner('丙')], [tie(0, 0, 'alliance'), tie(0, 0), tie(0, 0)])
    expect(layout.wefts[0]?.knots.map((knot) => knot.tie)).toEqual(['cooperation'])
    expect(layout.warps[0]).toMatchObject({ cooperation: 1, alliance: 0 })
  })

  it('keeps kinds together, with their number', () => {
    const layout = layoutWeave(
      [school('甲')],
      [partner('政', 'government'), partner('企'), partner('医', 'hospital'), partner('业')],
      [tie(0, 0), tie(0, 1), tie(0, 2), tie(0, 3)],
    )
    expect(layout.groups.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'hospital 1',
      'enterprise 2',
      'government 1',
    ])
  })

  it('draws no more knots than a page can bear where everybody is tied to everybody', () => {
    const all = Array.from({ length: 14 * 36 }, (_, index) => tie(index % 14, Math.floor(index / 14)))
    const layout = layoutWeave(
      Array.from({ length: 14 }, (_, index) => school(`学校${index}`)),
      Array.from({ length: 36 }, (_, index) => partner(`伙伴${index}`)),
      all,
    )
    expect([layout.warps.length, layout.wefts.length]).toEqual([14, 8])
    expect([layout.hiddenSchools, layout.hiddenPartners]).toEqual([0, 28])
  })

  it('is empty when nothing ties anybody', () => {
    expect(layoutWeave([school('甲')], [partner('丙')], [])).toMatchObject({
      warps: [],
      wefts: [],
      hiddenSchools: 1,
    })
  })

  it('stays within its box and its limits, whatever comes, and never moves twice', () => {
    fc.assert(
      fc.property(anyWeave, ({ schools, partners, crossings }) => {
        const input = [
          Array.from({ length: schools }, (_, index) => school(`学校${index}`)),
          partners.map((kind, index) => partner(`伙伴${index}`, kind)),
          crossings.map(([s, p, together]) => tie(s, p, together ? 'cooperation' : 'alliance')),
        ] as const
        const layout = layoutWeave(...input)
        expect(layoutWeave(...input)).toEqual(layout)
        expect(layout.warps.length).toBeLessThanOrEqual(14)
        expect(layout.wefts.length).toBeLessThanOrEqual(36)
        for (const { x } of layout.warps) expect(x > 0 && x < layout.width).toBe(true)
        for (const { y, left, right } of layout.wefts) {
          expect(y > layout.clothTop && y < layout.height && left >= 0 && right <= layout.width).toBe(true)
        }
        for (const { knots } of layout.wefts) expect(knots.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a weft', () => {
  it('is broken at every warp that lies over it, and only there', () => {
    const { warps, wefts } = layoutWeave(
      [school('甲'), school('乙'), school('丙')],
      [partner('丁'), partner('戊'), partner('己')],
      [tie(0, 0), tie(1, 0), tie(1, 1), tie(2, 2)],
    )
    for (const weft of wefts) {
      expect(weftPath(weft, warps).split('M').length - 2).toBe(warps.length - weft.knots.length)
    }
  })
})

it('cuts a long name by whole characters', () => {
  expect(shorten('𠮷祥职业学院', 4)).toBe('𠮷祥职…')
  expect(shorten('职业学院', 4)).toBe('职业学院')
})
