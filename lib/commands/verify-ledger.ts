/*
 * npm run verify-ledger: checks the whole ledger of agreements, against itself, against the agreements, and against the
 * heads that were written down day by day. Ends with 0 (everything agrees), 1 (something was altered or is missing) or
 * 2 (could not be checked).
 */
import { parseEnv, SettingsError } from '@/lib/server/env'
import { databaseOf, ensureClient } from './steps'

async function main(): Promise<number> {
  const settings = parseEnv(process.env)
  const url = databaseOf(settings)
  if (!url)
    throw new SettingsError('内置数据库没有运行，请在 npm start 运行时再执行一次，或设置 DATABASE_URL。')
  process.env.DATABASE_URL = url
  await ensureClient()
  const { inspectLedger } = await import('@/lib/features/agreements/inspection/data')
  const { faultSentence } = await import('@/lib/features/agreements/inspection/rules')
  const { readHeads } = await import('@/lib/features/agreements/heads/jobs')
  const result = await inspectLedger(await readHeads(settings.dataDir))
  if (!result.ok) {
    console.log(`发现问题：${faultSentence(result.fault)}`)
    console.log('请保留现在的数据库和备份，不要再写入，并与公布过的台账末端、各方下载的文件对照。')
    return 1
  }
  const { entries, agreements, versions, heads } = result
  console.log(`台账完整：${entries} 条记录前后相接，${agreements} 份协议的 ${versions} 个版本与台账一致。`)
  console.log(
    heads > 0
      ? `与 ${heads} 天写下的台账末端一致。`
      : '还没有写下的台账末端可以对照；网站运行时会每天写到数据目录的 heads 文件夹。',
  )
  return 0
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(`没有能够检查：${error.message}`)
    process.exit(2)
  },
)
