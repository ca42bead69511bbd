import { db } from '@/lib/server/db'
import { listStoredBefore, markUsed, removeAbandoned, removeStored } from '@/lib/server/files/storage'
import { namedChecksums, unusedFile } from './data'

const DAY_MS = 24 * 3600 * 1000
const KEEP_DAYS = 7

const BATCH = 500

/** Removes the rows of files that no record names, and lets the days of their contents begin now. */
async function removeUnusedRows(old: Date): Promise<void> {
  const unused = { ...unusedFile, createdAt: { lt: old } }
  const rows = await db.file.findMany({
    where: unused,
    take: BATCH,
    select: { id: true, checksum: true },
  })
  for (const { checksum } of rows) await markUsed(checksum)
  await db.file.deleteMany({ where: { ...unused, id: { in: rows.map(({ id }) => id) } } })
}

/**
 * Removes files that no record names: the row seven days after the upload, the content seven days after no row named it,
 * so that a database restored from the backup of last night finds its files. What was put before the parties of an
 * agreement stays for ever. Gives how many contents went.
 */
export async function removeUnusedFiles(now: Date): Promise<number> {
  const old = new Date(now.getTime() - KEEP_DAYS * DAY_MS)
  await removeAbandoned(new Date(now.getTime() - DAY_MS))
  await removeUnusedRows(old)
  let removed = 0
  for await (const checksums of listStoredBefore(old)) {
    const named = await namedChecksums(db, checksums)
    for (const checksum of checksums) {
      if (!named.has(checksum) && (await removeStored(checksum, old))) removed += 1
    }
  }
  return removed
}
