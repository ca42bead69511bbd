import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '@/prisma/embedded'
import { migrate } from '@/prisma/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string
  }
}

/**
 * One database for the integration tests, migrated: the embedded engine on a folder of its own, or, when
 * TEST_DATABASE_URL names a PostgreSQL server, a fresh database on that.
 */
export default async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL
  if (server) {
    const name = `xieyu_test_${process.pid}`
    const admin = new pg.Client({ connectionString: server })
    await admin.connect()
    await admin.query(`DROP DATABASE IF EXISTS ${name}`)
    await admin.query(`CREATE DATABASE ${name}`)
    const url = new URL(server)
    url.pathname = `/${name}`
    await migrate(url.href)
    project.provide('databaseUrl', url.href)
    return async () => {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.end()
    }
  }
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'xieyu-test-'))
  const database = await startEmbedded(dataDir)
  await migrate(database.url)
  project.provide('databaseUrl', database.url)
  return async () => {
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
