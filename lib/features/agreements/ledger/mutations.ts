import { db, type Prisma, type Tx } from '@/lib/server/db'
import { findHead } from './data'
import { chainEntry } from './rules'
import type { LedgerEntry, LedgerHead } from './schema'
import type { LedgerRow, NewEntry } from './types'

/** Any number will do that no other lock of ours uses. */
const LEDGER_LOCK = 732_104_002

/**
 * Makes this transaction the only one that writes the ledger, until it ends. Steps in the life of an agreement take
 * it before they read anything: so they come one after another, an effect rests on the confirmations that it saw,
 * and nobody waits for two locks in another order.
 */
export async function lockLedger(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LEDGER_LOCK})`
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * Runs a step that writes the ledger in a transaction of its own. The steps of one process wait for their turn here,
 * where they hold no connection: waiting for the lock in the database, a crowd of them would take all connections and
 * leave none to those who only read.
 */
export function inLedger<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const mine = turn.then(() =>
    db.$transaction(async (tx) => {
      await lockLedger(tx)
      return work(tx)
    }),
  )
  turn = mine.catch(() => undefined)
  return mine
}

/** Puts entries behind the end of the ledger, in their order and in the transaction of what they tell of. */
export async function appendEntries(tx: Tx, entries: readonly NewEntry[], at: Date): Promise<LedgerRow[]> {
  await lockLedger(tx)
  let last: LedgerHead = await findHead(tx)
  const rows: LedgerRow[] = []
  for (const content of entries) {
    const entry = { ...content, sequence: last.sequence + 1, at: at.toISOString() } as LedgerEntry
    const row = chainEntry(entry, last)
    rows.push(row)
    last = { sequence: entry.sequence, hash: row.hash }
  }
  await tx.ledgerEntry.createMany({ data: rows.map(toColumns) })
  return rows
}

function toColumns({ entry, ...hashes }: LedgerRow): Prisma.LedgerEntryCreateManyInput {
  return { ...entry, at: new Date(entry.at), ...hashes }
}
