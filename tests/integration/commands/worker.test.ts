import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { recordAudit } from '@/lib/features/audit/mutations'
import { db, emptyDatabase } from '@/tests/support/database'

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'xieyu-worker-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
beforeEach(emptyDatabase)

function startWorker(settings: Record<string, string> = {}) {
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir, ...settings }
  const child = spawn('node', ['--import', 'tsx', 'lib/commands/worker.ts'], { env })
  return { child, ended: new Promise<number | null>((resolve) => child.once('exit', resolve)) }
}

test('a worker of its own does the jobs that the portal leaves to it, until it is told to end', async () => {
  await db.$transaction((tx) =>
    recordAudit(tx, SYSTEM_ACTOR, { action: 'user.update', subjectType: 'user', subjectId: 'u' }),
  )
  const { child, ended } = startWorker()
  try {
    const sealed = () => db.auditEntry.count({ where: { sequence: { not: null } } })
    await expect.poll(sealed, { timeout: 25_000, interval: 200 }).toBe(1)
  } finally {
    child.kill('SIGTERM')
  }
  expect(await ended).toBe(0)
})

test('a worker without a database to work on ends with a sentence', async () => {
  const { child, ended } = startWorker({ DATABASE_URL: '' })
  const [code, errors] = await Promise.all([ended, text(child.stderr)])
  expect(code).toBe(1)
  expect(errors).toContain('没有数据库：请设置 DATABASE_URL')
})
