import { performance } from 'node:perf_hooks'
import type { db as client } from '@/lib/server/db'
import { initialOf, sortKeyOf } from '@/lib/shared/pinyin'
import { Random } from './random'
import { count, median, milliseconds, quantile, table } from './statistics'

type Client = typeof client

/** Queries of one class: of pages of results, or of suggestions while somebody types. */
export type QueryClass = { name: string; queries: string[]; typing?: boolean }

export type SearchTimes = { name: string; search: number[]; like: number[] }

const EACH = 30
const FEW = 6
/** No class is measured longer than this, however slow it is; what was asked until then counts. */
const CLASS_MS = 20_000

/** Units at random: queries are made of their names and numbers. */
export async function someUnits(
  db: Client,
  many: number,
  seed = 5,
): Promise<{ title: string; code: string }[]> {
  const rows = await db.searchDocument.findMany({
    where: { kind: 'organization' },
    orderBy: { recordId: 'asc' },
    take: 4_000,
    select: { title: true, codes: true },
  })
  return new Random(seed).sample(rows, many).map(({ title, codes }) => ({ title, code: codes[0] ?? title }))
}

/** As people type them: of each character the first letter, and numbers whole. */
export const initials = (name: string) =>
  sortKeyOf(name)
    .split(' ')
    .map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.charAt(0)))
    .join('')
export const pinyin = (name: string) => sortKeyOf(name).replaceAll(' ', '')

/** Queries of every class, made of the names that are there; the same at every run. */
export async function queryClasses(db: Client): Promise<QueryClass[]> {
  const units = await someUnits(db, EACH)
  const names = units.map(({ title }) => title)
  const of = (make: (name: string) => string) => [...new Set(names.map(make))]
  return [
    { name: 'whole name', queries: names },
    { name: 'number', queries: units.map(({ code }) => code) },
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
    {
      name: 'word with synonyms',
      queries: ['职院', '职业学院', '实训基地', '人社局', '卫健委', '校企合作', '岗位实习', '学徒制'],
    },
    {
      name: 'common words, two',
      queries: ['科技 有限公司', '职业 学院', '学院 实训', '企业 课程', '教育 集团'],
    },
    { name: 'one character', queries: ['学', '区', '局', '院', '司', '海', '新', '一'] },
    { name: 'one wrong character', queries: of((name) => `${name.slice(0, 3)}龘${name.slice(4, 8)}`) },
    { name: 'nothing like it', queries: of((name) => `${name.charAt(0)}齉靐${name.charAt(1)}爩`) },
    { name: 'suggestions, 2 characters', queries: of((name) => name.slice(0, 2)), typing: true },
    { name: 'suggestions, 3 initials', queries: of((name) => initials(name).slice(0, 3)), typing: true },
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

type Ask = (query: string) => Promise<unknown>

async function measureClass(db: Client, { name, queries }: QueryClass, ask: Ask): Promise<SearchTimes> {
  const times: SearchTimes = { name, search: [], like: [] }
  const begun = performance.now()
  // Each is asked twice, and the second answer counts: the first may read from the disk.
  for (const [index, query] of queries.entries()) {
    if (performance.now() - begun > CLASS_MS) break
    await ask(query)
    times.search.push(await timeOf(() => ask(query)))
    // It reads every row each time, whatever the query.
    if (index < FEW) times.like.push(await timeOf(() => byLike(db, query)))
  }
  return times
}

/** Asks the queries of every class, beside the plain statement on the same rows, in turn. */
export async function measureSearches(
  db: Client,
  asks: { search: Ask; suggest: Ask },
  classes: readonly QueryClass[],
  say: (text: string) => void,
): Promise<SearchTimes[]> {
  const results: SearchTimes[] = []
  for (const one of classes) {
    const times = await measureClass(db, one, one.typing ? asks.suggest : asks.search)
    say(
      `${one.name}: p50 ${milliseconds(median(times.search))}, p95 ${milliseconds(quantile(times.search, 0.95))}`,
    )
    results.push(times)
  }
  return results
}

/** The table of `measureSearches`, and whether it keeps within a p95, over all queries and in every class. */
export function searchesReport(results: readonly SearchTimes[], most: number): string {
  const cells = (times: readonly number[]) => [median(times), quantile(times, 0.95)].map(milliseconds)
  const all = results.flatMap(({ search }) => search)
  const over = results.filter(({ search }) => quantile(search, 0.95) > most).map(({ name }) => name)
  const slow = results.filter(({ search }) => Math.max(...search) > 1_000).map(({ name }) => name)
  const words = (names: readonly string[]) => (names.length > 0 ? names.join('; ') : 'none')
  return [
    table(
      ['queries', 'asked', 'p50', 'p95', 'slowest', 'LIKE p50', 'LIKE p95'],
      results.map(({ name, search, like }) => [
        name,
        count(search.length),
        ...cells(search),
        milliseconds(Math.max(...search)),
        ...cells(like),
      ]),
    ),
    `All ${count(all.length)} queries: p95 ${milliseconds(quantile(all, 0.95))}, to be at most ${most} ms. Classes above it: ${words(over)}. Classes with a query above 1 s: ${words(slow)}.`,
  ].join('\n\n')
}
