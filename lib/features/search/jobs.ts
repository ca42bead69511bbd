import { db, Prisma, type Tx } from '@/lib/server/db'
import { INDEX_VERSION } from './constants'
import { refreshDocuments, type SearchSource } from './mutations'

/** The setting that says of which version the index is; none while it is being made. */
const KEY = 'search.index'
/**
 * Writers of the records wait while one batch is read and written, and so does whatever asks whether an embedded database
 * still answers: on a busy machine it would be started again in the middle of a long one.
 */
const BATCH = 50
/** A batch of long articles on a slow disk. */
const TIMEOUT_MS = 60_000

/** Whether the index was made, whole, by this version of the program. */
export async function isIndexCurrent(): Promise<boolean> {
  const kept = await db.setting.findUnique({ where: { key: KEY }, select: { value: true } })
  return kept?.value === String(INDEX_VERSION)
}

const FIRST = '00000000-0000-0000-0000-000000000000'

async function indexBatch(tx: Tx, source: SearchSource, after: string): Promise<string[]> {
  const table = Prisma.raw(`"${source.table}"`)
  // A record that is changed meanwhile would be written as it was: its writer waits, and writes after us.
  await tx.$executeRaw`LOCK TABLE ${table} IN SHARE MODE`
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${table} WHERE id > ${after}::uuid ORDER BY id LIMIT ${BATCH}`
  const ids = rows.map(({ id }) => id)
  await refreshDocuments(tx, source, ids)
  return ids
}

/** Removes what is left of records that are not there any more. */
async function dropOrphans({ table, kinds }: SearchSource): Promise<void> {
  const records = Prisma.raw(`"${table}"`)
  await db.$executeRaw`
    DELETE FROM search_documents WHERE kind = ANY(${[...kinds]}::"SearchKind"[])
    AND NOT EXISTS (SELECT 1 FROM ${records} AS record WHERE record.id = search_documents."recordId")`
}

async function countRecords(sources: readonly SearchSource[]): Promise<number> {
  let total = 0
  for (const { table } of sources) {
    const [row] = await db.$queryRaw<
      { count: bigint }[]
    >`SELECT count(*) AS count FROM ${Prisma.raw(`"${table}"`)}`
    total += Number(row?.count ?? 0)
  }
  return total
}

/**
 * Makes the whole index anew, record by record, while the portal may be running; gives how many records were read. Units
 * have to come first among the sources: the others are found by their names. `report` is told how far it has come.
 */
export async function rebuildIndex(
  sources: readonly SearchSource[],
  report: (done: number, total: number) => void,
): Promise<number> {
  await db.setting.deleteMany({ where: { key: KEY } })
  const total = await countRecords(sources)
  let done = 0
  for (const source of sources) {
    for (let after: string | undefined = FIRST; after !== undefined; ) {
      const last: string = after
      const ids = await db.$transaction((tx) => indexBatch(tx, source, last), { timeout: TIMEOUT_MS })
      done += ids.length
      report(done, Math.max(done, total))
      after = ids.length < BATCH ? undefined : ids.at(-1)
    }
    await dropOrphans(source)
  }
  const value = String(INDEX_VERSION)
  await db.setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } })
  await db.$executeRaw`ANALYZE search_documents`
  return done
}
