import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provinceOf, regionRange } from '@/lib/shared/regions'

function isWithin(code: string, region: string): boolean {
  const { gte, lt } = regionRange(region)
  return code >= gte && code < lt
}

describe('the range of a region', () => {
  it('of a province holds all its prefectures and counties', () => {
    expect(regionRange('370000')).toEqual({ gte: '370000', lt: '380000' })
    expect(isWithin('419001', '410000')).toBe(true)
  })

  it('of a prefecture holds its counties and nobody else’s', () => {
    expect(regionRange('370200')).toEqual({ gte: '370200', lt: '370300' })
    expect(isWithin('370211', '370200')).toBe(true)
    expect(isWithin('370322', '370200')).toBe(false)
  })

  it('of a county governed by its province holds only itself', () => {
    expect(regionRange('419001')).toEqual({ gte: '419001', lt: '419002' })
  })

  it('always holds the region itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 110000, max: 829999 }), (code) => {
        expect(isWithin(String(code), String(code))).toBe(true)
        expect(isWithin(String(code), provinceOf(String(code)))).toBe(true)
      }),
    )
  })

  it('is empty for what is no region code', () => {
    expect(['', 'x', '37', '3702000', '990000'].filter((code) => isWithin(code, code))).toEqual([])
  })
})
