import fc from 'fast-check'
import { expect, test } from 'vitest'
import { innerSearchPath, readInnerPath, searchHref } from '@/lib/shared/search-path'

test('what is asked for comes through the path unchanged but for spaces and widths', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 15 }),
      fc.constantFrom(null, 'organization'),
      fc.integer({ min: 1, max: 9999 }),
      (q, kind, page) => {
        const visible = new URL(searchHref({ q, kind, page }), 'http://localhost')
        const inner = innerSearchPath(visible.searchParams)
        const plain = q.normalize('NFKC').replace(/\s+/g, ' ').trim()
        const segments = inner?.split('/').slice(2) ?? []
        expect(readInnerPath(segments)).toEqual(plain === '' ? null : { q: plain, kind, page })
      },
    ),
  )
})

test('a path that no query leads to means nothing', () => {
  for (const segments of [[], ['x'], ['5Y', 'all', '1'], ['6Z2S', 'all', '0'], ['6Z2S', 'ALL', '1'], ['_']]) {
    expect(readInnerPath(segments)).toBeNull()
  }
  const good =
    innerSearchPath(new URLSearchParams({ q: '青' }))
      ?.split('/')
      .slice(2) ?? []
  expect(readInnerPath(good)).toEqual({ q: '青', kind: null, page: 1 })
  expect(readInnerPath([...good, 'more'])).toBeNull()
})

test('a query of any length makes a short path', () => {
  expect(innerSearchPath(new URLSearchParams({ q: '学'.repeat(10_000) }))?.length).toBeLessThan(2_000)
})
