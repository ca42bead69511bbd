import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { db } from '@/lib/server/db'
import { listHeads } from '../ledger/data'
import type { DayHead } from '../ledger/types'
import { dateOfHeadFile, headFile, headFileName, readHeadFile } from './rules'

/** Where the heads of the days are kept, apart from the database that they vouch for. */
const headsFolder = (dataDir: string) => path.join(dataDir, 'heads')

/** The heads that were written down, by day. Throws with the name of a file that is none. */
export async function readHeads(dataDir: string): Promise<DayHead[]> {
  const folder = headsFolder(dataDir)
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const heads: DayHead[] = []
  for (const name of names.sort()) {
    if (dateOfHeadFile(name) === null) continue
    try {
      heads.push(readHeadFile(await readFile(path.join(folder, name), 'utf8')))
    } catch (cause) {
      throw new Error(`${path.join(folder, name)} 不是台账末端的文件`, { cause })
    }
  }
  return heads
}

/** Written beside and moved into place: nobody reads half a file, and two processes write the same. */
async function writeHead(folder: string, head: DayHead): Promise<void> {
  const file = path.join(folder, headFileName(head.date))
  const beside = `${file}.${process.pid}`
  await writeFile(beside, headFile(head))
  await rename(beside, file)
}

/** Whether the ledger still holds the link that was written down. */
async function isKept({ sequence, hash }: DayHead): Promise<boolean> {
  const row = await db.ledgerEntry.findUnique({ where: { sequence }, select: { hash: true } })
  return row?.hash === hash
}

/**
 * Writes the head of each day into a file of its own: of days that have none yet, and of the last one again while it
 * moves. What was written down is never replaced by something that contradicts it. Gives how many were written.
 */
export async function writeHeads(dataDir: string): Promise<number> {
  const folder = headsFolder(dataDir)
  await mkdir(folder, { recursive: true })
  const known = new Map((await readHeads(dataDir)).map((head) => [head.date, head]))
  let written = 0
  for (const head of await listHeads()) {
    const before = known.get(head.date)
    if (before?.sequence === head.sequence && before.hash === head.hash) continue
    if (before && (before.sequence > head.sequence || !(await isKept(before)))) {
      throw new Error(`台账与 ${head.date} 写下的末端不符，请运行 npm run verify-ledger`)
    }
    await writeHead(folder, head)
    written += 1
  }
  return written
}
