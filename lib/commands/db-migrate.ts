/* npm run db:migrate: applies the migrations that the database named by DATABASE_URL lacks. */
import { env } from '@/lib/server/env'
import { migrate } from '@/prisma/migrate'

const { databaseUrl } = env()
if (!databaseUrl) {
  console.error('请设置 DATABASE_URL。内置数据库在 npm start 时自动升级。')
  process.exit(2)
}
const applied = await migrate(databaseUrl)
console.log(applied.length ? `已应用：\n${applied.join('\n')}` : '数据库结构已是最新。')
process.exit(0)
