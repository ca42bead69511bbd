/*
 * npm run bench:search: how fast the search is on this machine and how much it finds, with a large city in it (T2) and
 * with so many units of a whole nation. Prints Markdown on the standard output and its progress on the other.
 * DATABASE_URL names an empty database; without it an embedded one is made, which is too small for a nation.
 *
 *   npm run bench:search -- --only t2              the city, and pages of results by the second; the same without --only
 *   npm run bench:search -- --only nation          500,000 units
 *   npm run bench:search -- --only both            the one after the other
 *   npm run bench:search -- --only both --part 0.05 --nation 20000 --portal 0      a quick look
 */
import { parseArgs } from 'node:util'
import type { Ground } from '@/tests/bench/portal'
import { introduce, print, run, say } from '@/tests/bench/run'
import { count, milliseconds, percent, table } from '@/tests/bench/statistics'
import { ensureBuild, ensureClient, keepingTsconfig } from './steps'

const DIST_DIR = '.next-bench'
/** More than these an embedded database does not hold in its memory, indexes and all. */
const MOST_EMBEDDED = 100_000
/** Each query of the first load is asked once before it, for no longer than this. */
const WARMING_S = 60
/** What a p95 may be, in milliseconds. */
const MOST_MS = { t2: 80, nation: 200 }

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 't2' },
    part: { type: 'string', default: '1' },
    nation: { type: 'string', default: '500000' },
    portal: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '10' },
  },
})
const EMBEDDED = !process.env.DATABASE_URL
const wants = (part: 't2' | 'nation') => options.only === part || options.only === 'both'

/** Times by class of queries, and what is found of what queries mean. */
async function measure(title: string, most: number, withDemo: boolean): Promise<void> {
  const { db } = await import('@/lib/server/db')
  const { search } = await import('@/lib/features/search/data')
  const { suggest } = await import('@/lib/features/search/suggestions/data')
  const { measureSearches, queryClasses, searchesReport } = await import('@/tests/bench/searches')
  const { foundReport, labelsOfNames, measureFound } = await import('@/tests/bench/found')
  const { LABELS } = await import('@/tests/bench/labels')
  const [size] = await db.$queryRaw<{ rows: bigint; heap: string; indexes: string; version: string }[]>`
    SELECT (SELECT count(*) FROM search_documents) AS rows,
      pg_size_pretty(pg_table_size('search_documents')) AS heap,
      pg_size_pretty(pg_indexes_size('search_documents')) AS indexes,
      current_setting('server_version') AS version`
  say(`asking, ${title}`)
  const ask = (query: string, page = 1) => search(query, { kind: null, page })
  const classes = await queryClasses(db)
  const times = await measureSearches(db, { search: (query) => ask(query), suggest }, classes, say)
  const words = `${count(Number(size?.rows))} records; table ${size?.heap}, indexes ${size?.indexes}; PostgreSQL ${size?.version}${EMBEDDED ? ', embedded' : ''}.`
  print(title, `${words}\n\n${searchesReport(times, most)}`)
  say('looking whether what is meant is found')
  print(
    `${title}: what is found of its units`,
    foundReport(await measureFound(ask, await labelsOfNames(db), say)),
  )
  if (!withDemo) return
  print(
    `${title}: what is found of the demonstration among it`,
    foundReport(await measureFound(ask, LABELS, say)),
  )
}

/** Queries of several kinds for as many units, none of them twice. */
function visitors(names: readonly string[]): string[] {
  const forms = [
    (name: string) => name,
    (name: string) => name.slice(2),
    (name: string) => `${name.slice(4)} ${name.slice(0, 4)}`,
    (name: string) => name.slice(0, -2),
  ]
  return [...new Set(names.map((name, at) => forms[at % forms.length]?.(name) ?? name))]
}

/** Pages of results by the second: asked before, and never asked before. */
async function measurePortal(url: string): Promise<void> {
  const { startPortal } = await import('@/tests/bench/portal')
  const { loadSearches } = await import('@/tests/bench/search-load')
  const { db } = await import('@/lib/server/db')
  const units = await db.organization.findMany({
    take: 9_000,
    orderBy: { id: 'asc' },
    select: { name: true },
  })
  const queries = visitors(units.map(({ name }) => name))
  say('starting the portal')
  const app = await startPortal(url, DIST_DIR)
  try {
    const seconds = Number(options.seconds)
    const hot = queries.slice(0, Math.min(200, Math.floor(queries.length / 4)))
    say('pages of results, 16 visitors')
    // What is asked again and again was asked before, however long that takes.
    await loadSearches(app.url, 'warming up', hot, WARMING_S, true)
    const loads = [
      await loadSearches(app.url, `${hot.length} queries again and again`, hot, seconds),
      await loadSearches(app.url, 'every query for the first time', queries.slice(hot.length), seconds, true),
    ]
    print(
      'Pages of results, 16 visitors',
      table(
        ['', 'pages', 'pages/s', 'p50', 'p99', 'kept'],
        loads.map(({ name, pages, perSecond, p50, p99, kept }) => [
          name,
          count(pages),
          count(perSecond),
          milliseconds(p50),
          milliseconds(p99),
          percent(kept),
        ]),
      ),
    )
  } finally {
    await app.stop()
  }
}

/** The demonstration, and units with names that are read otherwise, are what the labelled queries mean. */
async function addLabeled(db: Ground['db']): Promise<void> {
  const { seedDemo } = await import('@/prisma/seed/demo')
  const { LABELED_UNITS } = await import('@/tests/bench/labels')
  const { makeOrganization } = await import('@/tests/support/factories')
  await seedDemo(db, { password: 'of the bench', hashPassword: async () => 'none', allowNonEmpty: true })
  for (const name of LABELED_UNITS) await makeOrganization(db, { name })
}

/** Makes the index and says how far it is. */
async function indexAll(): Promise<void> {
  const { rebuildIndex } = await import('@/lib/features/search/jobs')
  const { SEARCH_SOURCES } = await import('./search-index')
  const from = Date.now()
  let said = 0
  const records = await rebuildIndex(SEARCH_SOURCES, (done, total) => {
    if (done < said) return
    said = done + 5_000
    say(`indexing: ${count(done)} of ${count(total)} records`)
  })
  const seconds = (Date.now() - from) / 1000
  say(`indexed ${count(records)} records in ${count(seconds)} s`)
  print('The index', `${count(records)} records read and indexed in ${count(seconds)} s.`)
}

async function measureCity(ground: Ground): Promise<void> {
  say('the demonstration, for the labelled queries')
  await addLabeled(ground.db)
  await indexAll()
  await measure('A city', MOST_MS.t2, true)
  if (options.portal === '1') await measurePortal(ground.url)
}

async function measureNation(ground: Ground, units: number): Promise<void> {
  const { generateNation } = await import('@/tests/bench/nation')
  await ground.db.$executeRawUnsafe('TRUNCATE search_documents')
  say(`making up ${count(units)} units`)
  await generateNation(ground.db, units, say)
  await measure('A nation', MOST_MS.nation, false)
}

async function main(): Promise<void> {
  if (!wants('t2') && !wants('nation')) throw new Error('--only is t2, nation or both')
  const units = Number(options.nation)
  if (wants('nation') && units > MOST_EMBEDDED && EMBEDDED) {
    throw new Error(
      `${count(units)} units want a server: name an empty database in DATABASE_URL, or --only t2`,
    )
  }
  await ensureClient()
  const { prepareGround } = await import('@/tests/bench/portal')
  const { scaled, T2 } = await import('@/tests/bench/generate')
  if (wants('t2') && options.portal === '1') await keepingTsconfig(() => ensureBuild(DIST_DIR))
  // Of a nation only the index is made up; and the search knows nothing of students.
  const size = { ...scaled(T2, wants('t2') ? Number(options.part) : 0.02), students: 8, applications: 8 }
  say(wants('t2') ? 'making up the city' : 'making the tables')
  const ground = await prepareGround(size)
  try {
    process.env.DATABASE_URL = ground.url
    introduce(wants('t2') ? `The search, part of T2: ${options.part}.` : 'The search.')
    if (wants('t2')) await measureCity(ground)
    if (wants('nation')) await measureNation(ground, units)
    say('done')
  } finally {
    await ground.stop()
  }
}

run(main)
