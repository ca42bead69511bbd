import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortHash } from '@/lib/shared/hash'

describe('a short hash', () => {
  it('is six letters and digits, the same for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(shortHash(text)).toMatch(/^[a-z0-9]{6}$/)
        expect(shortHash(text)).toBe(shortHash(text))
      }),
    )
  })

  it('tells near texts apart', () => {
    const texts = Array.from({ length: 1000 }, (_, at) => `单位${at}`)
    expect(new Set(texts.map(shortHash)).size).toBe(1000)
  })
})
