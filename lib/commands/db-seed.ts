/* npm run db:seed: puts the demonstration into the database named by DATABASE_URL, if that is empty. */
import { env } from '@/lib/server/env'
import { ensureClient } from './steps'

const { databaseUrl, demoPassword } = env()
if (!databaseUrl || !demoPassword) {
  console.error(
    '请设置 DATABASE_URL 与 DEMO_PASSWORD（演示账号的密码，至少 8 个字符）。内置数据库在首次 npm start 时自动写入。',
  )
  process.exit(2)
}
await ensureClient()
const { db } = await import('@/lib/server/db')
const { hashPassword } = await import('@/lib/server/auth/password')
const { ensureRegions } = await import('@/prisma/seed/regions')
const { ensureMajors } = await import('@/prisma/seed/majors')
const { seedDemo } = await import('@/prisma/seed/demo')
const { rebuildSearch } = await import('./search-index')
try {
  await ensureRegions(db)
  await ensureMajors(db)
  const rows = await seedDemo(db, { password: demoPassword, hashPassword })
  if (rows > 0) await rebuildSearch()
  console.log(rows > 0 ? `已写入 ${rows} 条演示数据。` : '演示数据已在库中，没有改动。')
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
