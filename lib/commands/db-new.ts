/* npm run db:new -- NAME: writes the migration between the schema as last migrated and the schema now, offline. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '@/prisma/embedded'
import { writeMigration } from '@/prisma/migrate'

const name = process.argv[2]
if (!name) {
  console.error('Usage: npm run db:new -- name_of_the_change')
  process.exit(2)
}
// The engine compares two schemas only while it is connected to a database: an empty one of our own.
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'xieyu-db-new-'))
const database = await startEmbedded(dataDir)
try {
  const folder = await writeMigration(database.url, name, new Date())
  console.log(
    folder
      ? `Wrote ${folder}. Read the SQL before you commit it.`
      : 'The schema has not changed: nothing to write.',
  )
} finally {
  await database.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(0)
