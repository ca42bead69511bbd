import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listPath, parseListPath, pathOfSegments } from '@/lib/shared/list-path'

const KEYS = ['kind', 'region', 'chain'] as const

function segmentsOf(path: string): string[] {
  const segments = path.split('/').slice(2)
  return segments[0] === 'by' ? segments.slice(1) : segments
}

const value = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom('page', 'by', '%2F', 'a/b', '青岛', '2', '%', '__proto__'),
)
const filters = fc.record({ kind: value, region: value, chain: value }, { requiredKeys: [] })

describe('the address of a list', () => {
  it('is the plain base without filters on the first page', () => {
    expect(listPath('/members', {}, undefined, KEYS)).toBe('/members')
    expect(listPath('/members', {}, 1, KEYS)).toBe('/members')
  })

  it('has the filters in their fixed order and then the page', () => {
    expect(listPath('/members', { region: '370200', kind: 'school' }, 2, KEYS)).toBe(
      '/members/by/kind/school/region/370200/page/2',
    )
  })

  it('has no `by` where there is only a page', () => {
    expect(listPath('/members', {}, 3, KEYS)).toBe('/members/page/3')
  })

  it('encodes what an address cannot carry, and leaves out what would be lost on the way', () => {
    expect(listPath('/members', { region: '青岛/市', kind: '..', other: 'x' }, 1, KEYS)).toBe(
      '/members/by/region/%E9%9D%92%E5%B2%9B%2F%E5%B8%82',
    )
  })

  it('is read back as the filters and page that it was made of', () => {
    fc.assert(
      fc.property(filters, fc.integer({ min: 1, max: 999_999 }), (given, page) => {
        const kept = Object.fromEntries(
          Object.entries(given).filter(
            ([, text]) => !['.', '..'].includes(text) && !/\p{Cc}|\p{Cs}/u.test(text),
          ),
        )
        fc.pre(Object.values(kept).every((text) => text.length <= 100))
        expect(parseListPath(segmentsOf(listPath('/members', given, page, KEYS)), KEYS)).toEqual({
          filters: kept,
          page,
        })
      }),
    )
  })

  it('stays the same path when a browser resolves it', () => {
    fc.assert(
      fc.property(filters, (given) => {
        const path = listPath('/members', given, 2, KEYS)
        expect(new URL(path, 'https://example.cn').pathname).toBe(path)
      }),
    )
  })
})

describe('reading the address of a list', () => {
  it('accepts no segments as the first page', () => {
    expect(parseListPath(undefined, KEYS)).toEqual({ filters: {}, page: 1 })
    expect(parseListPath([], KEYS)).toEqual({ filters: {}, page: 1 })
  })

  it('redirects filters in another order to the canonical one', () => {
    const result = parseListPath(['region', '370200', 'kind', 'school', 'page', '2'], KEYS)
    expect(result).toEqual({ redirectTo: ['kind', 'school', 'region', '370200', 'page', '2'] })
  })

  it('redirects a page 1 that is spelled out', () => {
    expect(parseListPath(['kind', 'school', 'page', '1'], KEYS)).toEqual({ redirectTo: ['kind', 'school'] })
    expect(parseListPath(['page', '1'], KEYS)).toEqual({ redirectTo: [] })
    expect(pathOfSegments('/members', [])).toBe('/members')
  })

  it.each([
    [['colour', 'red']],
    [['kind']],
    [['kind', 'school', 'kind', 'school']],
    [['page', '2', 'kind', 'school']],
    [['page', '0']],
    [['page', '02']],
    [['page', '-1']],
    [['page', 'x']],
    [['page', '9999999']],
    [['kind', '%E4%ZZ']],
    [['kind', '']],
    [['kind', '%00']],
    [['kind', '%2E%2E']],
    [['kind', 'x'.repeat(101)]],
    [['__proto__', 'x']],
  ])('finds nothing at %j', (segments) => {
    expect(parseListPath(segments, KEYS)).toBeNull()
  })

  it('always redirects to an address that is canonical itself', () => {
    const segment = fc.oneof(fc.constantFrom(...KEYS, 'page', '1', '2', 'school'), fc.string())
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 8 }), (segments) => {
        const result = parseListPath(segments, KEYS)
        if (result === null || !('redirectTo' in result)) return
        expect(parseListPath(result.redirectTo, KEYS)).toHaveProperty('filters')
      }),
    )
  })
})
