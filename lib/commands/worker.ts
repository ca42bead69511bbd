/*
 * npm run worker: does the jobs of the portal (mail, digests, expiry, the seal of the audit trail) in a process of its
 * own, for web processes that run with JOBS=0. Several at once are fine. SIGTERM or SIGINT ends it.
 */
import { parseEnv, SettingsError } from '@/lib/server/env'
import { databaseOf, ensureClient } from './steps'

async function main(): Promise<void> {
  const settings = parseEnv(process.env)
  await ensureClient()
  const url = databaseOf(settings)
  if (!url)
    throw new SettingsError('没有数据库：请设置 DATABASE_URL，或先以 npm start 启动带内置数据库的网站')
  process.env.DATABASE_URL = url
  const { databaseAnswers } = await import('@/lib/server/health')
  if (!(await databaseAnswers())) throw new SettingsError('数据库没有应答，请检查 DATABASE_URL 与数据库服务')
  const { beginJobs } = await import('@/instrumentation-node')
  beginJobs()
  console.log('后台任务已开始。按 Ctrl-C 结束。')
  // The timers of the jobs hold nobody up; this one does, until a signal ends the process.
  setInterval(() => {}, 3_600_000)
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0))
main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
