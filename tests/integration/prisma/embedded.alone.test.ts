import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type EmbeddedDatabase, pauseAfter, startEmbedded } from '@/prisma/embedded'

vi.mock('next/server', () => ({ connection: async () => {} }))

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'xieyu-embedded-'))
const files = path.join(dataDir, 'database')
let database: EmbeddedDatabase

beforeAll(async () => {
  database = await startEmbedded(dataDir)
  process.env.DATABASE_URL = database.url
})

afterAll(async () => {
  await database.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('pauses between attempts grow up to a minute', () => {
  expect([1, 2, 3, 4, 6, 7, 40].map(pauseAfter)).toEqual([1_000, 2_000, 4_000, 8_000, 32_000, 60_000, 60_000])
})

test('an engine that cannot be started again is tried until it can, and health tells', async () => {
  const { GET } = await import('@/app/api/health/route')
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const lines = () => said.mock.calls.map(([line]) => String(line))
  expect((await GET()).status).toBe(200)

  // A file where the folder of the database should be: no engine can open that.
  renameSync(files, `${files}-aside`)
  writeFileSync(files, '')
  process.kill(database.pid() as number, 'SIGKILL')
  await vi.waitFor(() => expect(lines().join('\n')).toContain('(attempt 2); trying again in 2 s'), 60_000)
  const health = await GET()
  expect(health.status).toBe(503)
  expect(await health.json()).toMatchObject({ status: 'degraded', database: 'unavailable' })

  rmSync(files)
  renameSync(`${files}-aside`, files)
  await vi.waitFor(async () => expect((await GET()).status).toBe(200), { timeout: 60_000, interval: 250 })
  expect(lines().at(-1)).toBe('The embedded database runs again.')
  said.mockClear()
}, 130_000)
