import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '@/prisma/embedded'
import { migrate } from '@/prisma/migrate'

type TestDatabase = { url: string; remove: () => Promise<void> }

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string
  }
}

/** On a server that TEST_DATABASE_URL names: a fresh database. */
async function onServer(server: string): Promise<TestDatabase> {
  const name = `xieyu_test_${process.pid}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`DROP DATABASE IF EXISTS ${name}`)
  await admin.query(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const remove = async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  }
  return { url: url.href, remove }
}

/** Else: the embedded engine, on a folder of its own. */
async function embedded(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'xieyu-test-'))
  const { url, stop } = await startEmbedded(dataDir)
  const remove = async () => {
    await stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url, remove }
}

async function open(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL
  const database = await (server ? onServer(server) : embedded())
  await migrate(database.url)
  return database
}

/** The projects load this file once each. */
const shared = globalThis as typeof globalThis & {
  xieyuTestDatabase?: { opening: Promise<TestDatabase>; users: number }
}

/** One database for all integration tests, migrated. The last project that has used it takes it away. */
export default async function setup(project: TestProject) {
  shared.xieyuTestDatabase ??= { opening: open(), users: 0 }
  const { xieyuTestDatabase: database } = shared
  database.users += 1
  const { url, remove } = await database.opening
  project.provide('databaseUrl', url)
  return async () => {
    database.users -= 1
    if (database.users > 0) return
    shared.xieyuTestDatabase = undefined
    await remove()
  }
}
