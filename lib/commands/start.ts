/* npm start: everything from a fresh checkout to a portal that answers. Progress is printed step by step. */
import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Env, parseEnv, SettingsError } from '@/lib/server/env'
import { type EmbeddedDatabase, startEmbedded } from '@/prisma/embedded'
import { migrate } from '@/prisma/migrate'
import { ensureBuild, ensureClient, serverProcess } from './steps'

const DIST_DIR = process.env.NEXT_DIST_DIR ?? '.next'
/** `npm run dev`: the same preparations, then Next's development server instead of a build. */
const DEVELOPMENT = process.argv.includes('--dev')
const begun = Date.now()

function say(text: string): void {
  console.log(`[${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} 秒] ${text}`)
}

/** Reads a secret kept in the data folder, making it at the first start. */
function keptSecret(dataDir: string, name: string, make: () => string): string {
  const file = path.join(dataDir, name)
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(file, make(), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}

/** Settings that follow from others, put where every process of this start reads them. */
async function prepareSettings(settings: Env): Promise<EmbeddedDatabase | undefined> {
  process.env.PORT = String(settings.port)
  if (settings.databaseUrl) {
    if (!settings.authSecret)
      throw new SettingsError('设置 AUTH_SECRET 缺失：使用 DATABASE_URL 时必须提供，至少 32 个字符')
    return undefined
  }
  say('启动内置数据库')
  const database = await startEmbedded(settings.dataDir)
  process.env.DATABASE_URL = database.url
  process.env.DEMO = settings.demo ? '1' : '0'
  process.env.AUTH_SECRET ??= keptSecret(settings.dataDir, 'auth-secret', () =>
    randomBytes(32).toString('base64url'),
  )
  return database
}

/** Makes the search index of a database that has none, or one that another version made. */
async function prepareSearch(): Promise<void> {
  const { isIndexCurrent } = await import('@/lib/features/search/jobs')
  if (await isIndexCurrent()) return
  say('建立搜索索引')
  const { rebuildSearch } = await import('./search-index')
  await rebuildSearch()
}

/** Fills an empty database with the demonstration, once, and gives the password of its accounts. */
async function prepareData(settings: Env): Promise<string | null> {
  const { ensureRegions } = await import('@/prisma/seed/regions')
  const { ensureMajors } = await import('@/prisma/seed/majors')
  const { db } = await import('@/lib/server/db')
  await ensureRegions(db)
  await ensureMajors(db)
  if (!settings.demo) return null
  const password =
    settings.demoPassword ??
    keptSecret(settings.dataDir, 'demo-password', () => randomBytes(9).toString('base64url'))
  const { seedDemo } = await import('@/prisma/seed/demo')
  const { hashPassword } = await import('@/lib/server/auth/password')
  const isEmpty = (await db.organization.count()) === 0 && (await db.user.count()) === 0
  if (isEmpty) {
    say('写入演示数据')
    await seedDemo(db, { password, hashPassword })
  }
  return password
}

async function serve(settings: Env): Promise<ChildProcess> {
  const next = path.join(process.cwd(), 'node_modules', 'next', 'dist', 'bin', 'next')
  const command = DEVELOPMENT ? 'dev' : 'start'
  const server = DEVELOPMENT ? { execArgv: [], env: {} } : serverProcess(settings.heapMb)
  const child = fork(next, [command, '--hostname', settings.host, '--port', String(settings.port)], {
    env: {
      ...process.env,
      ...server.env,
      NODE_ENV: DEVELOPMENT ? 'development' : 'production',
      NEXT_DIST_DIR: DIST_DIR,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    execArgv: server.execArgv,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`网站进程已退出（代码 ${code}）`)))
    let ready = false
    child.stdout?.on('data', (chunk: Buffer) => {
      // Next's own banner names an address that is not the visitor's; what comes after it is the app's log.
      if (ready) process.stdout.write(chunk)
      else if (/Ready in/.test(chunk.toString())) {
        ready = true
        resolve(child)
      }
    })
  })
}

async function printWelcome(settings: Env, demoPassword: string | null): Promise<void> {
  say(`已就绪：${settings.appUrl}`)
  if (demoPassword && settings.demo) {
    const { DEMO_ACCOUNTS } = await import('@/prisma/seed/accounts')
    console.log(`\n演示账号（密码均为 ${demoPassword}）：`)
    for (const { loginName, label } of DEMO_ACCOUNTS) console.log(`  ${loginName.padEnd(20)} ${label}`)
  }
  const { hasAdministrator } = await import('@/lib/features/accounts/data')
  if (!(await hasAdministrator())) {
    const { createSetupLink } = await import('@/lib/features/accounts/invitations/mutations')
    const { token } = await createSetupLink(new Date())
    console.log(
      `\n没有可以登录的平台管理员。请在一小时内打开此链接创建平台管理员：\n  ${settings.appUrl}/setup?token=${token}`,
    )
  }
}

async function main(): Promise<void> {
  const settings = parseEnv(process.env)
  say('准备数据库客户端')
  await ensureClient()
  const database = await prepareSettings(settings)
  let app: ChildProcess | undefined
  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    // A signal to the whole group ends the engine at the same time.
    database?.letEnd()
    if (app && app.exitCode === null) {
      const ended = new Promise((resolve) => app?.once('exit', resolve))
      app.kill('SIGTERM')
      await ended
    }
    await database?.stop()
    process.exit(code)
  }
  process.on('SIGTERM', () => stop(0))
  process.on('SIGINT', () => stop(0))
  try {
    const applied = await migrate(process.env.DATABASE_URL ?? '')
    if (applied.length) say(`数据库结构已更新（${applied.length} 个迁移）`)
    const demoPassword = await prepareData(settings)
    await prepareSearch()
    if (!DEVELOPMENT) {
      say('检查构建')
      if (await ensureBuild(DIST_DIR)) say('构建完成')
    }
    app = await serve(settings)
    app.once('exit', (code) => stop(code ?? 1))
    await printWelcome(settings, demoPassword)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    await stop(1)
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
