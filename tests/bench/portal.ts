import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { serverProcess } from '@/lib/commands/steps'
import { hashPassword } from '@/lib/server/auth/password'
import { createClient } from '@/lib/server/db'
import { parseEnv } from '@/lib/server/env'
import { startEmbedded } from '@/prisma/embedded'
import { migrate } from '@/prisma/migrate'
import { LOGIN } from './edits'
import { type CitySize, generateCity } from './generate'
import { type Server, startNext } from './servers'

const CONNECTIONS = 4

export type Ground = {
  url: string
  db: ReturnType<typeof createClient>
  databasePid: () => number | undefined
  /** The unit that somebody with `LOGIN` may change. */
  unit: { id: string; slug: string }
  stop: () => Promise<void>
}

/** An embedded database on a folder of its own, or the one that DATABASE_URL names, which must be empty. */
async function openDatabase() {
  const given = process.env.DATABASE_URL
  if (given) return { url: given, pid: () => undefined, stop: async () => {} }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xieyu-bench-'))
  const database = await startEmbedded(folder)
  const stop = async () => {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...database, stop }
}

/** A database with the whole city in it and one account. */
export async function prepareGround(size: CitySize, say?: (what: string) => void): Promise<Ground> {
  const database = await openDatabase()
  try {
    await migrate(database.url)
    const db = createClient(database.url, CONNECTIONS)
    const { units } = await generateCity(db, size, say)
    const unit = units.find(({ kind }) => kind === 'school')
    if (!unit) throw new Error('The city has no school')
    await db.user.create({
      data: {
        loginName: LOGIN.login,
        displayName: '性能测试',
        passwordHash: await hashPassword(LOGIN.password),
        roleAssignments: { create: { role: 'organization_admin', organizationId: unit.id } },
      },
    })
    const stop = async () => {
      await db.$disconnect()
      await database.stop()
    }
    return { url: database.url, db, databasePid: database.pid, unit, stop }
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** The portal in production, on this database, as `npm start` would start it. */
export function startPortal(databaseUrl: string, distDir: string): Promise<Server> {
  const settings = {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    DEMO: '0',
    LOG_LEVEL: 'warn',
  }
  const { heapMb } = parseEnv({ ...process.env, ...settings })
  const { execArgv, env } = serverProcess(heapMb)
  return startNext('.', { ...settings, ...env, NEXT_DIST_DIR: distDir }, execArgv)
}
