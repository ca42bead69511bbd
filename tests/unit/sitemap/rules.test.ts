import { expect, test } from 'vitest'
import { SITEMAP_KINDS, type SitemapKind } from '@/lib/features/sitemap/constants'
import { parseSitemapFile, sitemapFiles, sitemapIndexXml, sitemapXml } from '@/lib/features/sitemap/rules'

const none = Object.fromEntries(SITEMAP_KINDS.map((kind) => [kind, 0])) as Record<SitemapKind, number>

test('no file of the index holds more than 50,000 addresses', () => {
  expect(sitemapFiles({ ...none, pages: 14, news: 100_001 })).toEqual([
    { kind: 'pages', page: 1 },
    { kind: 'news', page: 1 },
    { kind: 'news', page: 2 },
    { kind: 'news', page: 3 },
  ])
  expect(sitemapFiles({ ...none, news: 50_000 })).toEqual([{ kind: 'news', page: 1 }])
})

test('only files that can exist have an address', () => {
  expect(parseSitemapFile('members', '2')).toEqual({ kind: 'members', page: 2 })
  for (const [kind, n] of [
    ['users', '1'],
    ['members', '0'],
    ['members', '01'],
    ['members', '1e3'],
    ['', ''],
  ] as const) {
    expect(parseSitemapFile(kind, n)).toBeNull()
  }
})

test('addresses are escaped as XML', () => {
  expect(sitemapXml('https://a.example', [{ path: "/x?a&b<'", changedOn: '2026-01-02' }])).toContain(
    '<loc>https://a.example/x?a&#38;b&#60;&#39;</loc><lastmod>2026-01-02</lastmod>',
  )
  expect(sitemapIndexXml('https://a.example', [{ kind: 'pages', page: 1 }])).toContain(
    '<loc>https://a.example/sitemaps/pages/1</loc>',
  )
})
