/*
 * npm test: everything, step by step. The last line is the sum over all runners.
 * With TEST_POSTGRES_URL the integration tests run a second time, on that server.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { ensureBrowser } from './browser'
import { ensureBuild, ensureClient, runBin } from './steps'

/** A folder of its own, so that a running `npm start` keeps the build that it serves. */
const DIST_DIR = '.next-test'
/** End-to-end journeys use this many portals beside one another: one more than we build for cores, since each waits at times. */
const PORTALS = 3
const reports = mkdtempSync(path.join(os.tmpdir(), 'xieyu-reports-'))
const total = { passed: 0, failed: 0, skipped: 0 }
const begun = Date.now()

async function step(name: string, work: () => Promise<boolean>): Promise<void> {
  console.log(`\n=== ${name} (${Math.round((Date.now() - begun) / 1000)} s)`)
  let ok = false
  try {
    ok = await work()
  } catch (error) {
    console.error(error)
  }
  if (!ok) console.log(`=== ${name}: FAILED`)
}

/** A step that is one check: it passes or fails as a whole. */
async function check(name: string, bin: string, args: string[]): Promise<void> {
  await step(name, async () => {
    const ok = (await runBin(bin, args)) === 0
    total[ok ? 'passed' : 'failed'] += 1
    return ok
  })
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  success: boolean
}

async function vitest(name: string, project: string[], env: Record<string, string> = {}): Promise<void> {
  await step(name, async () => {
    const file = path.join(reports, `${name}.json`)
    const projects = project.flatMap((one) => ['--project', one])
    const code = await runBin(
      'vitest',
      ['run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      env,
    )
    if (!existsSync(file)) {
      total.failed += 1
      return false
    }
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
    total.passed += report.numPassedTests
    // A file that does not even load counts no failed test.
    total.failed += Math.max(report.numFailedTests, code === 0 ? 0 : 1)
    total.skipped += report.numPendingTests + report.numTodoTests
    return code === 0
  })
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** The first of so many ports in a row that nobody listens at. */
async function freePorts(many: number): Promise<number> {
  for (let first = 3900; first < 4900; first += many) {
    const free = await Promise.all(Array.from({ length: many }, (_, at) => isFree(first + at)))
    if (free.every(Boolean)) return first
  }
  throw new Error('No free ports between 3900 and 4900')
}

async function endToEnd(browser: Promise<string | null>): Promise<void> {
  await step('End to end', async () => {
    const problem = await browser
    if (problem) {
      console.error(problem)
      total.failed += 1
      return false
    }
    const file = path.join(reports, 'e2e.json')
    const code = await runBin('playwright', ['test'], {
      E2E_PORT: String(await freePorts(PORTALS)),
      E2E_PORTALS: String(PORTALS),
      E2E_DIST_DIR: DIST_DIR,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    })
    if (!existsSync(file)) {
      total.failed += 1
      return false
    }
    const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number }
    }
    total.passed += stats.expected + stats.flaky
    total.failed += Math.max(stats.unexpected, code === 0 ? 0 : 1)
    total.skipped += stats.skipped
    return code === 0
  })
}

let isBuilt = false
async function build(): Promise<void> {
  await step('Build', async () => {
    await ensureBuild(DIST_DIR)
    isBuilt = true
    return true
  })
  total[isBuilt ? 'passed' : 'failed'] += 1
}

await ensureClient()
await check('Format and lint', 'biome', ['check', '.'])
spawnSync(path.join('node_modules', '.bin', 'next'), ['typegen'], { stdio: 'inherit' })
// What does not depend on one another goes side by side, so that no core waits. The units are through before the types.
const browser = ensureBrowser()
const postgres = process.env.TEST_POSTGRES_URL
const integration = ['integration', 'integration-alone']
async function unitsThenEmbedded(): Promise<void> {
  await vitest('Architecture and units', ['architecture', 'unit'])
  await vitest('Integration on the embedded database', integration)
}
async function typesThenPostgres(): Promise<void> {
  await check('Types', 'tsc', ['--noEmit'])
  if (postgres) await vitest('Integration on PostgreSQL', integration, { TEST_DATABASE_URL: postgres })
  await build()
}
await Promise.all([unitsThenEmbedded(), typesThenPostgres()])
if (isBuilt) await endToEnd(browser)
rmSync(reports, { recursive: true, force: true })
console.log(`\nTook ${Math.round((Date.now() - begun) / 1000)} s`)
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
)
process.exit(total.failed === 0 ? 0 : 1)
