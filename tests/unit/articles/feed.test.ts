import { expect, test } from 'vitest'
import { buildFeed } from '@/lib/features/articles/feed/rules'
import type { FeedEntry } from '@/lib/features/articles/types'

const SITE = { name: '协育 & 伙伴', description: '<简介>', host: '', baseUrl: 'https://xieyu.example' }

const ENTRY: FeedEntry = {
  id: '0193d1a0-0000-7000-8000-000000000001',
  slug: 'di-yi-pian',
  kind: 'case',
  title: '校企“共育” <b>&amp; ]]>',
  summary: '摘要 & 说明',
  author: null,
  publishedOn: '2022-05-20',
  updatedAt: '2022-05-21T02:00:00.000Z',
  bodyHtml: '<p>见<a href="/members/a">名录</a>，<a href="https://b.example/">外</a> ]]&gt;</p>',
}

test('the feed names the site and each article with a lasting id', () => {
  const xml = buildFeed(SITE, [ENTRY])
  expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom">')
  expect(xml).toContain('<id>https://xieyu.example/</id>')
  expect(xml).toContain(`<id>urn:uuid:${ENTRY.id}</id>`)
  expect(xml).toContain('href="https://xieyu.example/news/di-yi-pian"')
  expect(xml).toContain('rel="self" href="https://xieyu.example/feed.xml"')
  expect(xml).toContain('<updated>2022-05-21T02:00:00.000Z</updated>')
  expect(xml).toContain('<published>2022-05-19T16:00:00.000Z</published>')
})

test('links to own pages are whole addresses in the feed', () => {
  const xml = buildFeed(SITE, [ENTRY])
  expect(xml).toContain('<a href="https://xieyu.example/members/a">')
  expect(xml).toContain('<a href="https://b.example/">')
})

test('no title or text breaks out of its element', () => {
  const xml = buildFeed(SITE, [ENTRY])
  expect(xml).toContain('校企“共育” &lt;b&gt;&amp;amp; ]]&gt;')
  expect(xml).toContain('<title>协育 &amp; 伙伴</title>')
  expect(xml).not.toContain('<b>')
  const open = xml.match(/<!\[CDATA\[/g)?.length ?? 0
  const closed = xml.match(/]]>/g)?.length ?? 0
  expect(closed).toBe(open)
})

test('an empty feed says the same at every rendering', () => {
  expect(buildFeed(SITE, [])).toBe(buildFeed(SITE, []))
})
