import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { workImports } from '@/lib/features/imports/jobs'
import { db, emptyDatabase, onPostgres } from '@/tests/support/database'
import { askToWrite, makeSender, projectRow, sendProjects } from '@/tests/support/imports'

const ROWS = 1_500
/** When the process is killed, in milliseconds after it has begun. */
const MOMENTS = onPostgres ? [300, 700, 1_100, 1_500] : [300, 1_100]

/** Has another process write the run, and kills it after so many milliseconds. */
async function killWhileWriting(id: string, after: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/write-run.ts', id], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(child.stdout, 'data')
  await Promise.race([wait(after), once(child, 'exit')])
  child.kill('SIGKILL')
}

test('a process that is killed leaves all or nothing, and the next one does it once', async () => {
  await emptyDatabase()
  const { school, actor } = await makeSender(db)
  const rows = Array.from({ length: ROWS }, (_, index) => projectRow(index))
  const id = await sendProjects(actor, school.id, rows)
  await askToWrite(actor, id)
  for (const after of MOMENTS) {
    await killWhileWriting(id, after)
    const { status } = await db.importRun.findUniqueOrThrow({ where: { id }, select: { status: true } })
    expect([status, await db.project.count()]).toEqual(status === 'done' ? ['done', ROWS] : ['importing', 0])
  }
  // Two at once write it once as well.
  await Promise.all([workImports(), workImports()])
  const { status } = await db.importRun.findUniqueOrThrow({ where: { id }, select: { status: true } })
  expect([status, await db.project.count(), await db.projectMilestone.count()]).toEqual([
    'done',
    ROWS,
    2 * ROWS,
  ])
  expect(await db.auditEntry.count({ where: { action: 'project.import' } })).toBe(ROWS)
}, 120_000)
