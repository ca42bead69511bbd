import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitKind } from '@/components/ui/unit-kind'
import { bindingOf, layoutEmblem, shareRows } from '@/components/weave/emblem-geometry'

const kindsOf = (threads: { kind: UnitKind }[]) => threads.map(({ kind }) => kind)

describe('the colors of an emblem', () => {
  it('follow the proportion of the partners', () => {
    expect(shareRows(['hospital', 'enterprise', 'enterprise'], 6)).toEqual([
      'hospital',
      'hospital',
      'enterprise',
      'enterprise',
      'enterprise',
      'enterprise',
    ])
  })

  it('keep a thread for a rare kind', () => {
    expect(shareRows([...Array<UnitKind>(40).fill('enterprise'), 'hospital'], 4)).toContain('hospital')
  })

  it('drop the rarest kinds when there are more kinds than threads', () => {
    expect(shareRows(['hospital', 'hospital', 'enterprise', 'enterprise', 'government'], 2)).toEqual([
      'hospital',
      'enterprise',
    ])
  })

  it('are none without a partner', () => {
    expect(shareRows([], 6)).toEqual([])
  })
})

describe('the binding of an emblem', () => {
  it('has no thread that floats over more than three others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 6 }), (name, warps) => {
        const over = bindingOf(name, warps, 6)
        const lines = [...over, ...Array.from({ length: warps }, (_, warp) => over.map((row) => row[warp]))]
        for (const line of lines) {
          const runs = line.map((side) => (side ? 'o' : 'u')).join('')
          expect(runs).not.toMatch(/o{4}|u{4}/)
        }
      }),
    )
  })

  it('differs between names and never between two looks at one', () => {
    expect(bindingOf('济源工匠学院', 4, 6)).toEqual(bindingOf('济源工匠学院', 4, 6))
    expect(bindingOf('济源工匠学院', 4, 6)).not.toEqual(bindingOf('现代产业学院', 4, 6))
  })
})

describe('an emblem', () => {
  it('is a full swatch when every partner is known', () => {
    const threads = layoutEmblem({ name: '甲', schools: 1, partners: ['enterprise'] })
    expect(kindsOf(threads).filter((kind) => kind === 'enterprise')).toHaveLength(6)
  })

  it('is only warp when no partner is known', () => {
    expect(new Set(kindsOf(layoutEmblem({ name: '甲', schools: 3, partners: [] })))).toEqual(
      new Set(['school']),
    )
  })

  it('leaves the cloth unfinished when more partners are stated than named', () => {
    const threads = layoutEmblem({ name: '甲', schools: 1, partners: ['enterprise'], open: true })
    expect(kindsOf(threads).filter((kind) => kind === 'enterprise')).toHaveLength(1)
  })
})
