/* npm run search:rebuild: makes the search index anew from the public records, while the portal may be running. */
import { parseEnv, SettingsError } from '@/lib/server/env'
import { databaseOf, ensureClient } from './steps'

async function main(): Promise<void> {
  const url = databaseOf(parseEnv(process.env))
  if (!url)
    throw new SettingsError('内置数据库没有运行，请在 npm start 运行时再执行一次，或设置 DATABASE_URL。')
  process.env.DATABASE_URL = url
  await ensureClient()
  const { rebuildSearch } = await import('./search-index')
  const records = await rebuildSearch()
  console.log(`搜索索引已重建，共 ${records} 条记录。`)
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)
