import { performance } from 'node:perf_hooks'
import type { db as client } from '@/lib/server/db'
import { initialOf, sortKeyOf } from '@/lib/shared/pinyin'
import { Random } from './random'
import { count, median, milliseconds, quantile, table } from './statistics'

type Client = typeof client

/** Queries of one class, and whether the second visitor of a page would be spared them. */
export type QueryClass = { name: string; queries: string[] }

export type SearchTimes = { name: string; search: number[]; like: number[] }

const EACH = 30
const FEW = 6

/** What the queries are made of: names at random. */
async function someNames(db: Client, random: Random): Promise<string[]> {
  const rows = await db.searchDocument.findMany({
    where: { kind: 'organization' },
    orderBy: { recordId: 'asc' },
    take: 4_000,
    select: { title: true },
  })
  return random.sample(
    rows.map(({ title }) => title),
    EACH,
  )
}

const initials = (name: string) =>
  sortKeyOf(name)
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join('')
const pinyin = (name: string) => sortKeyOf(name).replaceAll(' ', '')

/** Queries of every class, made of the names that are there; the same at every run. */
export async function queryClasses(db: Client): Promise<QueryClass[]> {
  const random = new Random(5)
  const names = await someNames(db, random)
  const of = (make: (name: string) => string) => [...new Set(names.map(make))]
  return [
    { name: 'whole name', queries: names },
    { name: 'beginning, 4 characters', queries: of((name) => name.slice(0, 4)) },
    { name: 'inside, 4 characters', queries: of((name) => name.slice(3, 7)) },
    { name: 'two words, turned round', queries: of((name) => `${name.slice(-4)} ${name.slice(0, 4)}`) },
    { name: 'initials, 5', queries: of((name) => initials(name).slice(0, 5)) },
    { name: 'pinyin, 3 syllables', queries: of((name) => pinyin(name.slice(2, 5))) },
    { name: 'initials and characters', queries: of((name) => initials(name.slice(0, 2)) + name.slice(2, 5)) },
    { name: 'first letter', queries: of((name) => initialOf(name).toLowerCase()) },
    {
      name: 'common word in names',
      queries: ['有限公司', '科技', '职业', '学院', '医院', '服务', '教育', '集团'],
    },
    {
      name: 'common word in texts',
      queries: ['产教融合', '课程', '学校', '实训', '会议', '企业', '实习', '年度'],
    },
    { name: 'one character', queries: ['学', '区', '局', '院', '司', '海', '新', '一'] },
    { name: 'one wrong character', queries: of((name) => `${name.slice(0, 3)}龘${name.slice(4, 8)}`) },
    { name: 'nothing like it', queries: of((name) => `${name.charAt(0)}齉靐${name.charAt(1)}爩`) },
  ]
}

/** The same question as one would ask it without an index: does a title or text contain it, the newest first. */
async function byLike(db: Client, query: string): Promise<void> {
  const pattern = `%${query}%`
  await db.$queryRaw`
    SELECT kind::text, title FROM search_documents WHERE title LIKE ${pattern} OR body LIKE ${pattern}
    ORDER BY rank DESC LIMIT 20`
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Asks every query once to warm up, then once more, beside the plain statement on the same rows, in turn. */
export async function measureSearches(
  db: Client,
  search: (query: string) => Promise<unknown>,
  classes: readonly QueryClass[],
): Promise<SearchTimes[]> {
  const results: SearchTimes[] = []
  for (const { name, queries } of classes) {
    const times: SearchTimes = { name, search: [], like: [] }
    for (const query of queries) await search(query)
    for (const [index, query] of queries.entries()) {
      times.search.push(await timeOf(() => search(query)))
      // It reads every row each time, whatever the query.
      if (index < FEW) times.like.push(await timeOf(() => byLike(db, query)))
    }
    results.push(times)
  }
  return results
}

/** The table of `measureSearches`. */
export function searchesReport(results: readonly SearchTimes[]): string {
  const cells = (times: readonly number[]) => [median(times), quantile(times, 0.95)].map(milliseconds)
  return table(
    ['queries', 'asked', 'p50', 'p95', 'LIKE p50', 'LIKE p95'],
    results.map(({ name, search, like }) => [name, count(search.length), ...cells(search), ...cells(like)]),
  )
}
