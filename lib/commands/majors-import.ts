/* npm run majors:import -- FILE: puts majors from a file of comma-separated values into the catalog. */
import { readFileSync } from 'node:fs'
import { parseEnv } from '@/lib/server/env'
import { databaseOf, ensureClient } from './steps'

async function main(): Promise<void> {
  const file = process.argv[2]
  if (!file) throw new Error('用法：npm run majors:import -- 文件.csv')
  const url = databaseOf(parseEnv(process.env))
  if (!url) throw new Error('内置数据库没有运行，请在 npm start 运行时再执行一次，或设置 DATABASE_URL。')
  process.env.DATABASE_URL = url
  await ensureClient()
  const { readMajors } = await import('@/lib/features/majors/rules')
  const { saveMajors } = await import('@/lib/features/majors/mutations')
  const { db } = await import('@/lib/server/db')
  const { majors, faults } = readMajors(readFileSync(file, 'utf8'))
  if (faults.length > 0) throw new Error(`没有导入：\n${faults.slice(0, 50).join('\n')}`)
  const count = await db.$transaction((tx) => saveMajors(tx, majors), { timeout: 60_000 })
  console.log(`已写入 ${count} 个专业。`)
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)
