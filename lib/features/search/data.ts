import { db, Prisma, type Tx } from '@/lib/server/db'
import {
  namesBegin,
  namesHave,
  namesHaveInTurn,
  recordsHave,
  tierOf,
  titlesBegin,
  titlesHave,
  titlesHaveInTurn,
} from './conditions/data'
import { COUNT_BOUND, MOST_SHOWN, SEARCH_KINDS, SEARCH_PAGE_SIZE, type SearchKind } from './constants'
import { toHit } from './marks/rules'
import { nearQueries } from './near/rules'
import { type Query, readQuery } from './queries/rules'
import { wholeGram } from './rules'
import { findSynonyms } from './synonyms/data'
import type { BoundedCount, Closeness, SearchPage } from './types'

type Sql = Prisma.Sql

/** A record as it was found. */
export type FoundRow = {
  kind: SearchKind
  recordId: string
  address: string
  title: string
  aliases: string[]
  codes: string[]
  tags: string[]
  unitNames: string[]
  facts: string[]
  body: string
  tier: number
  /** How many matched, up to one more than the bound; 0 where nobody asks. */
  matched: bigint
}

const COLUMNS = Prisma.sql`kind::text AS kind, "recordId", address, title, aliases, codes, tags, "unitNames", facts, body`
/** The narrow columns of which matches are ordered, and their places. */
const ORDER = Prisma.sql`tier, rank DESC, char_length("titleKey"), "titleKey", "recordId"`
const KEYS = Prisma.sql`kind, "recordId", "titleKey", "nameKey", "soundKey", "tagKey", rank`

/**
 * How the planner goes about a search. It takes a comparison of arrays for cheap, though the grams of a text take longer to
 * read than all the rest: it would go through all records where the index finds the few that match, and ask the rows
 * that have one common word for another one. Where a row costs much, it asks the index for both and joins the answers.
 * Compiling, and workers beside this process, take longer than what they save.
 */
const PLANNING = Object.entries({
  enable_seqscan: 'off',
  cpu_tuple_cost: '10',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
}).map(([name, value]) => Prisma.sql`set_config(${name}, ${value}, true)`)

/** Runs the statements of one search. */
export function asSearch<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT ${Prisma.join(PLANNING)}`
    return work(tx)
  })
}

type KindCount = { kind: SearchKind; count: bigint }

/** How many records of each kind match, each counted up to the bound. */
async function countKinds(tx: Tx, query: Query): Promise<Map<SearchKind, number>> {
  const few = await tx.$queryRaw<KindCount[]>`
    SELECT kind::text AS kind, count(*) AS count FROM (
      SELECT kind FROM search_documents WHERE ${recordsHave(query, null)} LIMIT ${COUNT_BOUND + 1}) AS matching
    GROUP BY kind`
  const some = few.reduce((sum, { count }) => sum + Number(count), 0)
  const rows = some > COUNT_BOUND ? await countEachKind(tx, query) : few
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]))
}

/** One index scan for each kind, that stops at the bound. */
function countEachKind(tx: Tx, query: Query): Promise<KindCount[]> {
  const parts = SEARCH_KINDS.map(
    (kind) => Prisma.sql`SELECT ${kind}::text AS kind, count(*) AS count FROM (
      SELECT 1 FROM search_documents WHERE ${recordsHave(query, kind)} LIMIT ${COUNT_BOUND + 1}) AS matching`,
  )
  return tx.$queryRaw<KindCount[]>`${Prisma.join(parts, ' UNION ALL ')}`
}

const bounded = (count: number): BoundedCount => ({
  count: Math.min(count, COUNT_BOUND),
  bounded: count > COUNT_BOUND,
})

type Window = { limit: number; offset?: number }

/** Matches of a condition, best first: ranked each against each, of at most `bound` that the database happens on. */
export async function rank(
  tx: Tx,
  query: Query,
  where: Sql,
  { limit, offset = 0 }: Window,
  bound = COUNT_BOUND + 1,
) {
  const matched = bound > COUNT_BOUND + 1 ? Prisma.sql`0::bigint` : Prisma.sql`count(*) OVER ()`
  return tx.$queryRaw<FoundRow[]>`
    SELECT ${COLUMNS}, best.tier, best.matched FROM (
      SELECT kind, "recordId", rank, "titleKey", ${tierOf(query)} AS tier, ${matched} AS matched
      FROM (SELECT ${KEYS} FROM search_documents WHERE ${where} LIMIT ${bound}) AS matching
      ORDER BY ${ORDER} LIMIT ${limit} OFFSET ${offset}
    ) AS best JOIN search_documents USING (kind, "recordId")
    ORDER BY best.tier, best.rank DESC, char_length(best."titleKey"), best."titleKey", "recordId"`
}

/** How many records meet a condition, up to one more than a bound. */
async function countUpTo(tx: Tx, where: Sql, bound: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM (SELECT 1 FROM search_documents WHERE ${where} LIMIT ${bound + 1}) AS matching`
  return Number(row?.count ?? 0)
}

/**
 * Matches of a condition that many records meet, in the order of their rank: the first ones are near its beginning. The
 * index of grams would bring all of them, to be sorted.
 */
async function walk(tx: Tx, where: Sql, limit: number): Promise<FoundRow[]> {
  await tx.$queryRaw`SELECT set_config('enable_bitmapscan', 'off', true)`
  const rows = await tx.$queryRaw<FoundRow[]>`
    SELECT ${COLUMNS}, 5 AS tier, 0::bigint AS matched FROM search_documents
    WHERE ${where} ORDER BY rank DESC, "recordId" LIMIT ${limit}`
  await tx.$queryRaw`SELECT set_config('enable_bitmapscan', 'on', true)`
  return rows
}

/** The rows of one kind of match: ranked where they are few, else walked to. */
async function stage(tx: Tx, query: Query, limit: number, { few, many, most }: Stage): Promise<FoundRow[]> {
  if (many === null) return rank(tx, query, few, { limit })
  const matched = await countUpTo(tx, few, most)
  if (matched > most) return walk(tx, many, limit)
  return matched === 0 ? [] : rank(tx, query, few, { limit }, most + 1)
}

/** More texts than these are not ranked against each other. */
const TEXT_BOUND = 4_000

/** The same condition in words for the index and for going through the records; null where few meet it in any case. */
type Stage = { few: Sql; many: Sql | null; most: number }

/**
 * The first `need` results of a query that more records match than are ranked against each other: whole names, then
 * beginnings, then titles, other names and texts, each only as far as the ones before do not suffice.
 */
export async function findAmongMany(
  tx: Tx,
  query: Query,
  kind: SearchKind | null,
  need: number,
): Promise<FoundRow[]> {
  const whole = Prisma.sql`"nameGrams" @> ${[wholeGram(query.key)]} AND ${namesHave(query, kind)}`
  const [begin, texts] = [titlesBegin(query, kind), recordsHave(query, kind)]
  // Most numbers have any letter somewhere: all of them would be looked through for a title that has it.
  const initial = namesBegin(query, kind)
  const stages: Stage[] = [
    { few: whole, many: null, most: COUNT_BOUND },
    { few: begin, many: begin, most: COUNT_BOUND },
    ...(initial ? [{ ...initial, most: COUNT_BOUND }] : []),
    { few: titlesHave(query, kind), many: titlesHaveInTurn(query, kind), most: COUNT_BOUND },
    { few: namesHave(query, kind), many: namesHaveInTurn(query, kind), most: COUNT_BOUND },
    { few: texts, many: texts, most: TEXT_BOUND },
  ]
  const found = new Map<string, FoundRow>()
  for (const one of stages) {
    for (const row of await stage(tx, query, need, one)) {
      const key = `${row.kind} ${row.recordId}`
      if (!found.has(key)) found.set(key, row)
    }
    if (found.size >= need) break
  }
  return [...found.values()].slice(0, need)
}

type Asked = { kind: SearchKind | null; page: number }
type Answer = Pick<SearchPage, 'total' | 'counts' | 'page' | 'pageCount' | 'shownAtMost'> & {
  rows: FoundRow[]
}

/** One page of what matches a query; null where nothing does, of whatever kind. */
async function answer(tx: Tx, query: Query, { kind, page }: Asked): Promise<Answer | null> {
  const found = await countKinds(tx, query)
  const counts = SEARCH_KINDS.filter((one) => (found.get(one) ?? 0) > 0).map((one) => ({
    kind: one,
    ...bounded(found.get(one) ?? 0),
  }))
  if (counts.length === 0) return null
  const own = kind === null ? counts : counts.filter((one) => one.kind === kind)
  const total = {
    count: own.reduce((sum, { count }) => sum + count, 0),
    bounded: own.some((one) => one.bounded),
  }
  const reachable = Math.min(total.count, MOST_SHOWN)
  const pageCount = Math.max(1, Math.ceil(reachable / SEARCH_PAGE_SIZE))
  const at = Math.min(page, pageCount)
  const offset = (at - 1) * SEARCH_PAGE_SIZE
  const limit = Math.min(SEARCH_PAGE_SIZE, Math.max(0, reachable - offset))
  const rows = total.bounded
    ? (await findAmongMany(tx, query, kind, offset + limit)).slice(offset)
    : await rank(tx, query, recordsHave(query, kind), { limit, offset }, total.count + 1)
  const shownAtMost = total.bounded || total.count > MOST_SHOWN ? MOST_SHOWN : null
  return { rows, total, counts, page: at, pageCount, shownAtMost }
}

function toPage(
  query: Query,
  kind: SearchKind | null,
  { rows, ...page }: Answer,
  closeness: Closeness,
  found: string[],
): SearchPage {
  return { text: query.text, kind, closeness, found, hits: rows.map((row) => toHit(row, query)), ...page }
}

/**
 * One page of the public records that match what was typed, best first: whole names, beginnings of names, titles, other
 * names, tags, texts, and among equals by standing and freshness. Where nothing matches, what is nearest to it, and the
 * page says so. Null where nothing was typed that could be looked for. Text of any length and kind is taken.
 */
export async function search(typed: string, asked: Asked): Promise<SearchPage | null> {
  const synonyms = await findSynonyms()
  const query = readQuery(typed, synonyms)
  if (query === null) return null
  const answered = await asSearch(async (tx) => {
    const exact = await answer(tx, query, asked)
    if (exact) return toPage(query, asked.kind, exact, 'exact', [])
    for (const { query: other, closeness, found } of nearQueries(query, synonyms)) {
      const near = await answer(tx, other, asked)
      if (near) return toPage(other, asked.kind, near, closeness, found)
    }
    return null
  })
  if (answered) return answered
  const nothing = { rows: [], total: bounded(0), counts: [], page: 1, pageCount: 1, shownAtMost: null }
  return toPage(query, asked.kind, nothing, 'exact', [])
}
