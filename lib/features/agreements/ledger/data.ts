import { type Db, db, type Prisma } from '@/lib/server/db'
import { LEDGER_START } from './constants'
import type { LedgerEntry, LedgerHead } from './schema'
import type { DayHead, LedgerRow } from './types'

/** What to select of an entry for `toLedgerRow`. */
export const ledgerSelect = {
  sequence: true,
  at: true,
  kind: true,
  number: true,
  version: true,
  agreementSha256: true,
  party: true,
  way: true,
  related: true,
  reasonSha256: true,
  sha256: true,
  previous: true,
  hash: true,
} as const satisfies Prisma.LedgerEntrySelect

type StoredRow = Prisma.LedgerEntryGetPayload<{ select: typeof ledgerSelect }>

/**
 * A stored entry as the rules take it: only what is there becomes a field, so that a row that somebody changed says
 * what was made of it and is found out by its hash.
 */
export function toLedgerRow({
  sha256,
  previous,
  hash,
  at,
  party,
  way,
  related,
  reasonSha256,
  ...row
}: StoredRow): LedgerRow {
  const entry = {
    ...row,
    at: at.toISOString(),
    ...(party === null ? {} : { party }),
    ...(way === null ? {} : { way }),
    ...(related === null ? {} : { related }),
    ...(reasonSha256 === null ? {} : { reasonSha256 }),
  } as LedgerEntry
  return { entry, sha256, previous, hash }
}

/** The end of the chain as it is now. */
export async function findHead(client: Db = db): Promise<LedgerHead> {
  const last = await client.ledgerEntry.findFirst({
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  })
  return last ?? LEDGER_START
}

/** All entries of one agreement, in the order of the ledger. */
export async function listEntries(client: Db, number: string): Promise<LedgerRow[]> {
  const rows = await client.ledgerEntry.findMany({
    where: { number },
    orderBy: { sequence: 'asc' },
    select: ledgerSelect,
  })
  return rows.map(toLedgerRow)
}

/** The next entries behind a place, for a walk through the whole ledger with flat memory. */
export async function listEntriesAfter(client: Db, sequence: number, limit: number): Promise<LedgerRow[]> {
  const rows = await client.ledgerEntry.findMany({
    where: { sequence: { gt: sequence } },
    orderBy: { sequence: 'asc' },
    take: limit,
    select: ledgerSelect,
  })
  return rows.map(toLedgerRow)
}

type HeadRow = { date: string; sequence: number; hash: string }

/** The last link of each day in China that has entries, newest first. A day's head moves until the day is over. */
export async function listHeads(limit = 400, client: Db = db): Promise<DayHead[]> {
  return client.$queryRaw<HeadRow[]>`
    SELECT day.date, entry.sequence, entry.hash
    FROM (
      SELECT to_char(at AT TIME ZONE 'UTC' AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS date, max(sequence) AS last
      FROM ledger_entries GROUP BY 1 ORDER BY 2 DESC LIMIT ${limit}
    ) AS day
    JOIN ledger_entries AS entry ON entry.sequence = day.last
    ORDER BY entry.sequence DESC`
}

/** The first head of a day at or behind a place: where a proof of what stands there may end. */
export async function findHeadAt(client: Db, sequence: number): Promise<LedgerHead | null> {
  const [head] = await client.$queryRaw<HeadRow[]>`
    SELECT entry.sequence, entry.hash
    FROM (
      SELECT max(sequence) AS last FROM ledger_entries
      GROUP BY to_char(at AT TIME ZONE 'UTC' AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')
    ) AS day
    JOIN ledger_entries AS entry ON entry.sequence = day.last
    WHERE entry.sequence >= ${sequence}
    ORDER BY entry.sequence ASC LIMIT 1`
  return head ? { sequence: head.sequence, hash: head.hash } : null
}
