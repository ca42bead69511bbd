/*
 * npm run bench:positions: how fast positions are found, read and applied for on this machine, at the size of a city:
 * 8,000 positions, 35,000 students, 70,000 applications. Prints Markdown on the standard output and its progress on the
 * other, within some ten minutes. DATABASE_URL names an empty database; without it an embedded one is made.
 *
 *   npm run bench:positions
 *   npm run bench:positions -- --part 0.05 --seconds 2 --rounds 1     a quick look
 */
import { parseArgs } from 'node:util'
import { measureFirstViews } from '@/tests/bench/first-views'
import { CONNECTIONS, GENERATOR, type Plan } from '@/tests/bench/load'
import { cachedBody, measurePages, type Page } from '@/tests/bench/pages'
import type { Ground } from '@/tests/bench/portal'
import * as report from '@/tests/bench/report'
import { introduce, print, run, say } from '@/tests/bench/run'
import type { Server } from '@/tests/bench/servers'
import { count, milliseconds, percent, table } from '@/tests/bench/statistics'
import { type Visits, visit } from '@/tests/bench/visits'
import { ensureBuild, ensureClient, keepingTsconfig } from './steps'

const DIST_DIR = '.next-bench'
const FIRST_VIEWS = 150
const APPLICATIONS = 400

const { values: options } = parseArgs({
  options: {
    part: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
  },
})
const plan: Plan = { rounds: Number(options.rounds), seconds: 2 }
const seconds = Number(options.seconds)

const visitsReport = (visits: readonly Visits[]) =>
  table(
    ['', 'answers', 'a second', 'p50', 'p95', 'from the page cache'],
    visits.map(({ name, count: answers, perSecond, p50, p95, kept }) => [
      name,
      count(answers),
      count(perSecond),
      milliseconds(p50),
      milliseconds(p95),
      percent(kept),
    ]),
  )

type Nouns = { name: string; hot: string; fresh: readonly string[] }

/** Of the list, a filtered list and the page of a position: one address to keep hot, others that nobody asked for. */
async function nounsOf(ground: Ground): Promise<Nouns[]> {
  const { addressesOfCity } = await import('@/tests/bench/city-pages')
  const addresses = await addressesOfCity(ground.db, 3_000, [])
  const pathsOf = (name: string) => addresses.find((one) => one.name === name)?.paths ?? []
  const [filters, positions] = [pathsOf('filtered list of positions'), pathsOf('position page')]
  const pages = Math.ceil((await ground.db.position.count({ where: { status: 'published' } })) / 24)
  const lists = Array.from({ length: Math.max(0, pages - 1) }, (_, at) => `/positions/page/${at + 2}`)
  return [
    { name: 'list page', hot: '/positions', fresh: lists },
    { name: 'filter change', hot: filters[0] ?? '/positions', fresh: filters.slice(1) },
    { name: 'position page', hot: positions[0] ?? '/positions', fresh: positions.slice(1) },
  ]
}

async function measureReading(app: Server, ground: Ground): Promise<void> {
  const nouns = await nounsOf(ground)
  say('first views, one visitor')
  const views: { name: string; times: number[] }[] = []
  for (const { name, fresh } of nouns) {
    const times = await measureFirstViews(app.url, fresh.slice(0, Math.min(FIRST_VIEWS, fresh.length / 2)))
    views.push({ name, times })
  }
  print('First view, not cached, one visitor', report.firstViewsReport(views))
  say(`first views and kept pages, ${CONNECTIONS} visitors`)
  const visits: Visits[] = []
  for (const { name, fresh, hot } of nouns) {
    const target = { base: app.url, visitors: CONNECTIONS, seconds }
    const rest = fresh.slice(Math.min(FIRST_VIEWS, Math.floor(fresh.length / 2)))
    visits.push(await visit(`${name}, first time`, { ...target, paths: rest }, { once: true }))
    await cachedBody(app.url + hot, 'identity')
    visits.push(await visit(`${name}, kept`, { ...target, paths: [hot] }))
  }
  print(`${CONNECTIONS} visitors at once`, visitsReport(visits))
  say('kept pages against the same bytes from a bare Node server')
  const pages = nouns.map(({ name, hot }): Page => ({ name, path: hot }))
  print('The app alone, from its page cache', report.pagesReport(await measurePages(app.url, pages, plan)))
}

async function measureStudents(app: Server, ground: Ground): Promise<void> {
  const { findApplicants, measureApplying } = await import('@/tests/bench/applying')
  say('students look at their openings and apply')
  const applicants = await findApplicants(ground.db, APPLICATIONS)
  const cookie = applicants[0]?.cookie
  const openings = { base: app.url, paths: ['/workspace/openings'], visitors: 1, seconds }
  const alone = applicants.slice(0, applicants.length / 4)
  const visits = [
    await visit('openings that fit a student, one student', openings, { cookie }),
    ...(await measureApplying(app.url, alone, 1)),
    ...(await measureApplying(app.url, applicants.slice(alone.length), CONNECTIONS)),
  ]
  print('Applying', visitsReport(visits))
}

async function main(): Promise<void> {
  // What asks the database is loaded when there is a client for it: a fresh clone has none.
  await ensureClient()
  const { scaled, T2_POSITIONS } = await import('@/tests/bench/generate')
  const { measureRules } = await import('@/tests/bench/rules')
  say('building')
  await keepingTsconfig(() => ensureBuild(DIST_DIR))
  const { prepareGround, startPortal } = await import('@/tests/bench/portal')
  const ground = await prepareGround(scaled(T2_POSITIONS, Number(options.part)), say)
  let app: Server | undefined
  try {
    process.env.DATABASE_URL = ground.url
    say('starting the portal')
    app = await startPortal(ground.url, DIST_DIR)
    introduce(`Part of T2: ${options.part}. Load: ${GENERATOR}, ${CONNECTIONS} connections.`)
    await measureReading(app, ground)
    await measureStudents(app, ground)
    say('a pack is tried out, and switched on')
    print('The rules of internship', report.rulesReport(await measureRules(ground.db)))
  } finally {
    await app?.stop()
    await ground.stop()
  }
  say('done')
}

run(main)
