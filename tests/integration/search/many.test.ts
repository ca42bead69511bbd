import { beforeAll, describe, expect, test } from 'vitest'
import { COUNT_BOUND, SEARCH_PAGE_SIZE, STANDINGS } from '@/lib/features/search/constants'
import { search } from '@/lib/features/search/data'
import { toDocument } from '@/lib/features/search/rules'
import { blocksOf } from '@/lib/features/search/sounds/rules'
import { suggest } from '@/lib/features/search/suggestions/data'
import type { SearchRow } from '@/lib/features/search/types'
import { insertMany } from '@/lib/server/bulk'
import { Random } from '@/tests/bench/random'
import { db, emptyDatabase } from '@/tests/support/database'

/** More than are ranked against each other, even of texts. */
const ARTICLES = 4_200
const UNITS = 1_200
const DAY_MS = 86_400_000

const row = (random: Random, more: Partial<SearchRow>): SearchRow => ({
  kind: 'article',
  recordId: random.id(),
  address: '/news/x',
  title: '记录',
  aliases: [],
  codes: [],
  tags: [],
  unitIds: [],
  ownerId: null,
  facts: [],
  body: '',
  standing: STANDINGS.current,
  freshOn: null,
  ...more,
})

/** The oldest article is written last, so that the order of the rows in the table says nothing. */
function rows(): SearchRow[] {
  const random = new Random(4)
  const articles = Array.from({ length: ARTICLES }, (_, at) =>
    row(random, {
      title: `第 ${at} 条`,
      body: '会议围绕课程安排交换了意见。',
      freshOn: new Date((20_000 - ((at * 11) % ARTICLES)) * DAY_MS),
    }),
  )
  const units = Array.from({ length: UNITS }, (_, at) =>
    row(random, {
      kind: 'organization',
      title: at === 700 ? '课程' : `博雅${at}号商会`,
      codes: [`91B${at}`],
      standing: at === 900 ? STANDINGS.verified : STANDINGS.current,
    }),
  )
  return [...articles, ...units]
}

beforeAll(async () => {
  await emptyDatabase()
  const documents = rows().map((one) => toDocument(one, new Map(), (name) => [blocksOf(name)]))
  for (let start = 0; start < documents.length; start += 500) {
    await insertMany(db, 'search_documents', documents.slice(start, start + 500))
  }
  await db.$executeRaw`ANALYZE search_documents`
}, 240_000)

const page = async (query: string, at = 1) => {
  const results = await search(query, { kind: null, page: at })
  return {
    ...results,
    titles: (results?.hits ?? []).map(({ title }) => title.map(({ text }) => text).join('')),
  }
}

/** Articles in the order of their freshness. */
const freshest = Array.from({ length: ARTICLES }, (_, at) => at)
  .toSorted((a, b) => ((a * 11) % ARTICLES) - ((b * 11) % ARTICLES))
  .map((at) => `第 ${at} 条`)

describe('of more records than are ranked', () => {
  test.each(['会议', '会议 课程', '围绕课程'])(
    'that have “%s” in their texts the freshest come first, page by page',
    async (query) => {
      const first = await page(query)
      expect(first.total).toEqual({ count: COUNT_BOUND, bounded: true })
      const third = await page(query, 3)
      expect(first.titles).toEqual(freshest.slice(0, SEARCH_PAGE_SIZE))
      expect(third.titles).toEqual(freshest.slice(2 * SEARCH_PAGE_SIZE, 3 * SEARCH_PAGE_SIZE))
    },
  )

  test('the one with that very name comes before all texts', async () => {
    const { titles } = await page('课程')
    expect(titles).toEqual(['课程', ...freshest.slice(0, SEARCH_PAGE_SIZE - 1)])
  })

  test('names that begin with the typed letter are found, the verified first, not numbers that have it inside', async () => {
    const { titles, total } = await page('b')
    expect(total).toEqual({ count: COUNT_BOUND, bounded: true })
    expect(titles[0]).toBe('博雅900号商会')
    expect(titles.every((title) => title.startsWith('博雅'))).toBe(true)
    expect((await suggest('b')).flatMap(({ items }) => items)).toHaveLength(8)
  })

  test('a name among others that begin alike is found by its whole pinyin', async () => {
    expect((await page('boya77haoshanghui')).titles[0]).toBe('博雅77号商会')
  })
})
