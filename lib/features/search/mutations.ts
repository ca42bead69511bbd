import { insertMany } from '@/lib/server/bulk'
import type { Db, Prisma, Tx } from '@/lib/server/db'
import type { SearchKind } from './constants'
import { toDocument } from './rules'
import type { SearchRow } from './types'

/** What a noun gives to the search: its feature says how its records are read. */
export type SearchSource = {
  /** The table that the records stand in. */
  table: string
  kinds: readonly SearchKind[]
  /** Of these records the public ones, as they are now. */
  rows: (db: Db, ids: readonly string[]) => Promise<SearchRow[]>
}

const BATCH = 100

type Titled = { recordId: string; title: string }

/**
 * The names of those of the units that may be named: the ones that are found themselves. They are held until the end of
 * the transaction, so that a unit which is suspended at the same moment is not named afterwards.
 */
async function holdUnits(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<Titled[]>`
    SELECT "recordId", title FROM search_documents
    WHERE kind = 'organization' AND "recordId" = ANY(${[...new Set(ids)]}::uuid[])
    ORDER BY "recordId" FOR SHARE`
  return new Map(rows.map(({ recordId, title }) => [recordId, title]))
}

async function replaceDocuments(
  tx: Tx,
  where: Prisma.SearchDocumentWhereInput,
  rows: readonly SearchRow[],
): Promise<void> {
  const names = await holdUnits(
    tx,
    rows.flatMap(({ unitIds }) => unitIds),
  )
  await tx.searchDocument.deleteMany({ where })
  for (let start = 0; start < rows.length; start += BATCH) {
    const documents = rows.slice(start, start + BATCH).map((row) => toDocument(row, names))
    await insertMany(tx, 'search_documents', documents satisfies Prisma.SearchDocumentCreateManyInput[])
  }
}

/**
 * Writes what records are found by, in the transaction that changed them and after the change: public ones as they are
 * now, and nothing of the others. Of a unit, whose name other records are found by, those records too.
 */
export async function refreshDocuments(tx: Tx, source: SearchSource, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const where = { kind: { in: [...source.kinds] }, recordId: { in: [...ids] } }
  const areUnits = source.kinds.includes('organization')
  const before = areUnits
    ? await tx.searchDocument.findMany({ where, select: { recordId: true, title: true } })
    : []
  const rows = await source.rows(tx, ids)
  await replaceDocuments(tx, where, rows)
  if (areUnits) await renameUnits(tx, ids, before, rows)
}

/** What a document gave, from which it is made anew. */
const givenSelect = {
  kind: true,
  recordId: true,
  address: true,
  title: true,
  aliases: true,
  codes: true,
  tags: true,
  unitIds: true,
  ownerId: true,
  facts: true,
  body: true,
  standing: true,
  freshOn: true,
} as const satisfies Prisma.SearchDocumentSelect

/** Puts the names of units that were verified, suspended or renamed into the records that name them. */
async function renameUnits(
  tx: Tx,
  ids: readonly string[],
  before: readonly Titled[],
  after: readonly Titled[],
): Promise<void> {
  const titles = (rows: readonly Titled[]) => new Map(rows.map(({ recordId, title }) => [recordId, title]))
  const [known, now] = [titles(before), titles(after)]
  const changed = ids.filter((id) => known.get(id) !== now.get(id))
  if (changed.length === 0) return
  const naming = await tx.searchDocument.findMany({
    where: { unitIds: { hasSome: changed } },
    orderBy: [{ kind: 'asc' }, { recordId: 'asc' }],
    select: { kind: true, recordId: true },
  })
  for (let start = 0; start < naming.length; start += BATCH) {
    const where = { OR: naming.slice(start, start + BATCH) }
    await replaceDocuments(tx, where, await tx.searchDocument.findMany({ where, select: givenSelect }))
  }
}
