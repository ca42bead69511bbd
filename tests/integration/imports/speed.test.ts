import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { exportProjects, toText, toWorkbook } from '@/lib/features/exports/data'
import { workImports } from '@/lib/features/imports/jobs'
import { startImport } from '@/lib/features/imports/mutations'
import { PROJECT_COLUMNS, PROJECT_SHEET } from '@/lib/features/projects/sheet/constants'
import { readSheet } from '@/lib/server/workbook'
import { db, emptyDatabase, onPostgres } from '@/tests/support/database'
import { askToWrite, makeSender, projectRow } from '@/tests/support/imports'
import { makeWorkbook } from '@/tests/support/sheets'

const ROWS = 5_000

const megabytes = () => Math.round(process.memoryUsage().rss / 1024 / 1024)

/** How long others wait for the database until `isOver`, at most. */
async function longestWait(isOver: () => boolean): Promise<number> {
  let longest = 0
  while (!isOver()) {
    const begun = performance.now()
    await db.setting.count()
    longest = Math.max(longest, performance.now() - begun)
    await setTimeout(20)
  }
  return longest / 1000
}

/** Runs a step; gives its seconds, and how high the memory of this process rose meanwhile. */
async function measure<Result>(work: () => Promise<Result>) {
  const before = megabytes()
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, megabytes())
  }, 20)
  const begun = performance.now()
  const result = await work()
  clearInterval(timer)
  const seconds = (performance.now() - begun) / 1000
  return { result, seconds, before, peak: Math.max(peak, megabytes()) }
}

test('five thousand projects come in and go out within seconds and within bounds', async () => {
  await emptyDatabase()
  const { school, actor } = await makeSender(db)
  const rows = Array.from({ length: ROWS }, (_, index) => projectRow(index))
  const bytes = await makeWorkbook(PROJECT_SHEET, PROJECT_COLUMNS, rows)
  const target = {
    kind: 'projects',
    organizationId: school.id,
    allianceId: null,
    fileName: '项目.xlsx',
  } as const
  const reading = await measure(() => readSheet(bytes, PROJECT_SHEET))
  const { id } = await startImport(actor, { ...target, reading: reading.result })
  const checking = await measure(workImports)
  await askToWrite(actor, id)
  let isOver = false
  const [writing, waited] = await Promise.all([
    measure(workImports).finally(() => {
      isOver = true
    }),
    longestWait(() => isOver),
  ])
  const list = () => exportProjects(actor, 'own', {}) ?? expect.fail('no list')
  const book = await measure(() => toWorkbook(list()))
  const text = await measure(async () => (await new Response(toText(list())).arrayBuffer()).byteLength)
  expect(await db.importRun.findUnique({ where: { id }, select: { status: true, done: true } })).toEqual({
    status: 'done',
    done: ROWS,
  })
  expect(await db.project.count()).toBe(ROWS)
  const steps = { reading, checking, writing, book, text }
  const lines = Object.entries(steps).map(
    ([name, { seconds, before, peak }]) => `${name}: ${seconds.toFixed(1)} s, memory ${before} → ${peak} MB`,
  )
  process.stdout.write(
    `${onPostgres ? 'PostgreSQL' : 'embedded'}\n${lines.join('\n')}\nothers waited ${waited.toFixed(1)} s\n`,
  )
  const seconds = reading.seconds + checking.seconds + writing.seconds
  // The target is 20 s on a machine of its own; others may be busy beside this test.
  expect(seconds).toBeLessThan(60)
  expect(book.seconds + text.seconds).toBeLessThan(60)
  expect(Math.max(...Object.values(steps).map(({ peak }) => peak)) - reading.before).toBeLessThan(500)
}, 180_000)
