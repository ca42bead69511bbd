/*
 * npm run bench: how fast the portal is on this machine, with a large city in it. Prints Markdown on the standard
 * output and its progress on the other; docs/performance.md tells how to read it.
 *
 *   npm run bench                                                         the usual run
 *   npm run bench -- --part 0.05 --seconds 1 --rounds 2 --flood 2000      a quick look
 */
import { parseArgs } from 'node:util'
import { measureEdits } from '@/tests/bench/edits'
import { measureFirstViews } from '@/tests/bench/first-views'
import { measureFront } from '@/tests/bench/front'
import { CONNECTIONS, GENERATOR, type Plan } from '@/tests/bench/load'
import { measureMadeAtBuild } from '@/tests/bench/made-at-build'
import { measurePages, type Page } from '@/tests/bench/pages'
import type { Ground } from '@/tests/bench/portal'
import { memoryOf, sizeOf } from '@/tests/bench/processes'
import type { Memory } from '@/tests/bench/report'
import * as report from '@/tests/bench/report'
import { introduce, print, run, say } from '@/tests/bench/run'
import type { Server } from '@/tests/bench/servers'
import { count, megabytes, percent } from '@/tests/bench/statistics'
import { flood } from '@/tests/support/flood'
import { nginxProgram } from '@/tests/support/nginx'
import { ensureBuild, ensureClient, keepingTsconfig, runBin } from './steps'

const DIST_DIR = '.next-bench'
const FIRST_VIEWS = 250
const HOT_PAGES = 1_000
const EDITS = 20

const { values: options } = parseArgs({
  options: {
    flood: { type: 'string', default: '100000' },
    part: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
  },
})
const plan: Plan = { rounds: Number(options.rounds), seconds: Number(options.seconds) }

async function buildFolder(folder: string): Promise<void> {
  if ((await runBin('next', ['build', folder])) !== 0) throw new Error(`next build ${folder} failed`)
}

/** Everything that is measured on the running portal, in the order in which it disturbs the least. */
async function measure(app: Server, ground: Ground): Promise<void> {
  const { pagesOfCity, addressesOfCity } = await import('@/tests/bench/city-pages')
  const pages = await pagesOfCity(ground.db)
  const addresses = await addressesOfCity(ground.db, HOT_PAGES, pages)
  const memory = (name: string): Memory => ({
    name,
    app: memoryOf(app.pid).peak,
    database: memoryOf(ground.databasePid()).peak,
  })

  say('load: five pages, and the same bytes from a bare Node server')
  print('The app alone, from its page cache', report.pagesReport(await measurePages(app.url, pages, plan)))
  const peaks = [memory('after the load')]

  say('first views of pages that nobody asked for')
  const views: { name: string; times: number[] }[] = []
  for (const { name, paths } of addresses) {
    views.push({ name, times: await measureFirstViews(app.url, paths.slice(0, FIRST_VIEWS)) })
  }
  print('First view, not cached', report.firstViewsReport(views))
  peaks.push(memory('after the first views'))

  await measureEditsAndFront(app, ground, pages)
  peaks.push(memory('after the edits'))

  await measureFlood(app, addresses[0]?.paths ?? [])
  peaks.push(memory('after the flood'))

  say('rules: a pack is tried out, and switched on')
  const { measureRules } = await import('@/tests/bench/rules')
  print('The rules of internship', report.rulesReport(await measureRules(ground.db)))
  peaks.push(memory('after the rules'))
  print('Memory', report.memoryReport(peaks))
}

async function measureEditsAndFront(app: Server, ground: Ground, pages: readonly Page[]): Promise<void> {
  say('edits through the real form')
  if (!nginxProgram()) {
    print(
      'From saving a change to seeing it',
      report.editsReport(await measureEdits(app, ground.unit, EDITS)),
    )
    print('Behind nginx', 'Not measured: nginx is not installed.')
    return
  }
  const results = await measureFront(app, pages, plan, async (nginx) => {
    const edits = await measureEdits({ ...app, front: nginx.url }, ground.unit, EDITS)
    print('From saving a change to seeing it', report.editsReport(edits))
  })
  print('Behind nginx, against the same nginx giving the same bytes as a file', report.frontReport(results))
}

async function measureFlood(app: Server, hot: readonly string[]): Promise<void> {
  const unknown = Number(options.flood)
  if (unknown === 0) return
  say(`flood: ${count(unknown)} unknown addresses`)
  const before = { memory: memoryOf(app.pid).now, disk: sizeOf(DIST_DIR) }
  const { visits, hits, wrong, seconds } = await flood(app.url, { unknown, hot })
  const after = { memory: memoryOf(app.pid).now, disk: sizeOf(DIST_DIR) }
  const lines = [
    `${count(unknown)} unknown addresses in ${count(seconds)} s (${count(unknown / seconds)} a second); ${wrong.length} were not answered by a visible 404.`,
    `${count(hot.length)} hot pages were read ${count(visits)} times meanwhile: hit rate ${percent(hits / visits)}.`,
    `Memory of the app ${megabytes(before.memory)} before, ${megabytes(after.memory)} after.`,
    `Build folder ${before.disk.files} files, ${before.disk.megabytes.toFixed(1)} MB before, ${after.disk.files} files, ${after.disk.megabytes.toFixed(1)} MB after.`,
  ]
  print('Unknown addresses pour in', lines.map((line) => `- ${line}`).join('\n'))
}

async function main(): Promise<void> {
  // What asks the database is loaded when there is a client for it: a fresh clone has none.
  await ensureClient()
  const { scaled, T2 } = await import('@/tests/bench/generate')
  const { prepareGround, startPortal } = await import('@/tests/bench/portal')
  await keepingTsconfig(() => ensureBuild(DIST_DIR))
  say('making up the city')
  const ground = await prepareGround(scaled(T2, Number(options.part)))
  let app: Server | undefined
  try {
    app = await startPortal(ground.url, DIST_DIR)
    introduce(
      `Part of T2: ${options.part}. Load: ${GENERATOR}, ${CONNECTIONS} connections, ${plan.rounds} slices of ${plan.seconds} s for each, in turn; medians.`,
    )
    await measure(app, ground)
  } finally {
    await app?.stop()
    await ground.stop()
  }
  say('a page made on demand against one made at build')
  print('A page made on demand', report.madeAtBuildReport(await measureMadeAtBuild(buildFolder, plan)))
}

run(main)
