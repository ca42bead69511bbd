/*
 * npm run bench:search: how fast the search is on this machine, with a large city in it and, with --nation, with so many
 * units of a whole nation. Prints Markdown on the standard output and its progress on the other. DATABASE_URL names an
 * empty database; without it an embedded one is made.
 *
 *   npm run bench:search                                   the city, and pages of results by the second
 *   npm run bench:search -- --nation 500000 --portal 0     without the portal, then the nation
 */
import { parseArgs } from 'node:util'
import { count, milliseconds, percent, table } from '@/tests/bench/statistics'
import { ensureBuild, ensureClient } from './steps'

const DIST_DIR = '.next-bench'

const { values: options } = parseArgs({
  options: {
    part: { type: 'string', default: '1' },
    nation: { type: 'string', default: '0' },
    portal: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '10' },
  },
})
const begun = Date.now()

function say(text: string): void {
  console.error(`[${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s] ${text}`)
}

const print = (title: string, text: string) => console.log(`### ${title}\n\n${text}\n`)

async function measure(title: string): Promise<void> {
  const { db } = await import('@/lib/server/db')
  const { search } = await import('@/lib/features/search/data')
  const { measureSearches, queryClasses, searchesReport } = await import('@/tests/bench/searches')
  const [size] = await db.$queryRaw<{ rows: bigint; heap: string; indexes: string }[]>`
    SELECT (SELECT count(*) FROM search_documents) AS rows,
      pg_size_pretty(pg_table_size('search_documents')) AS heap,
      pg_size_pretty(pg_indexes_size('search_documents')) AS indexes`
  const ask = (query: string) => search(query, { kind: null, page: 1 })
  const report = searchesReport(await measureSearches(db, ask, await queryClasses(db)))
  const words = `${count(Number(size?.rows))} records; table ${size?.heap}, indexes ${size?.indexes}.`
  print(title, `${words}\n\n${report}`)
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
  const names = units.map(({ name }) => name)
  const app = await startPortal(url, DIST_DIR)
  try {
    const hot = names.slice(0, 200)
    await loadSearches(app.url, 'warming up', hot, 5)
    const seconds = Number(options.seconds)
    const loads = [
      await loadSearches(app.url, '200 queries again and again', hot, seconds),
      await loadSearches(app.url, 'every query for the first time', names.slice(200), seconds),
    ]
    print(
      'Pages of results, 16 visitors',
      table(
        ['', 'pages/s', 'p50', 'p99', 'kept'],
        loads.map(({ name, perSecond, p50, p99, kept }) => [
          name,
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

async function main(): Promise<void> {
  await ensureClient()
  const { prepareGround } = await import('@/tests/bench/portal')
  const { scaled, T2 } = await import('@/tests/bench/generate')
  if (options.portal === '1') await ensureBuild(DIST_DIR)
  say('making up the city')
  const ground = await prepareGround(scaled(T2, Number(options.part)))
  try {
    process.env.DATABASE_URL = ground.url
    const { rebuildIndex } = await import('@/lib/features/search/jobs')
    const { SEARCH_SOURCES } = await import('./search-index')
    say('indexing it')
    const from = Date.now()
    const records = await rebuildIndex(SEARCH_SOURCES, () => {})
    say(`${count(records)} records in ${count((Date.now() - from) / 1000)} s`)
    await measure('A city')
    if (options.portal === '1') await measurePortal(ground.url)
    const nation = Number(options.nation)
    if (nation === 0) return
    const { generateNation } = await import('@/tests/bench/nation')
    await ground.db.$executeRawUnsafe('TRUNCATE search_documents')
    say(`making up ${count(nation)} units`)
    await generateNation(ground.db, nation, (done) => say(`${count(done)} units`))
    await measure('A nation')
  } finally {
    await ground.stop()
  }
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error)
    process.exit(1)
  },
)
