import { db, type Tx } from '@/lib/server/db'
import { LEDGER_START } from '../ledger/constants'
import { ledgerSelect, listEntriesAfter, toLedgerRow } from '../ledger/data'
import { findLedgerFault } from '../ledger/rules'
import type { LedgerEntry, LedgerHead } from '../ledger/schema'
import type { DayHead, LedgerRow } from '../ledger/types'
import { inspectLife, type StoredLife } from './rules'
import type { Inspection, InspectionFault } from './types'

/** So many rows are held at once; texts are long, so that fewer agreements are. */
const ROWS = 1000
const AGREEMENTS = 20

type Walk = { fault: InspectionFault } | { fault: null; entries: number }

/** The first published head that the links of these rows contradict. */
function contradicted(
  rows: readonly LedgerRow[],
  heads: ReadonlyMap<number, DayHead>,
): InspectionFault | null {
  for (const { entry, hash } of rows) {
    const head = heads.get(entry.sequence)
    if (head && head.hash !== hash) {
      return { kind: 'ledger', sequence: entry.sequence, fault: 'head', date: head.date }
    }
  }
  return null
}

/** Walks the whole chain and compares it with the heads that were published. */
async function walkLedger(heads: readonly DayHead[]): Promise<Walk> {
  const published = new Map(heads.map((head) => [head.sequence, head]))
  let last: LedgerHead = LEDGER_START
  for (;;) {
    const rows = await listEntriesAfter(db, last.sequence, ROWS)
    const broken = findLedgerFault(rows, last)
    if (broken) return { fault: { kind: 'ledger', ...broken, date: null } }
    const fault = contradicted(rows, published)
    if (fault) return { fault }
    const end = rows.at(-1)
    if (end) last = { sequence: end.entry.sequence, hash: end.hash }
    if (rows.length < ROWS) break
  }
  const missing = heads.find(({ sequence }) => sequence > last.sequence)
  if (missing) {
    return { fault: { kind: 'ledger', sequence: last.sequence + 1, fault: 'head', date: missing.date } }
  }
  return { fault: null, entries: last.sequence }
}

async function findOrphan(): Promise<InspectionFault | null> {
  const [row] = await db.$queryRaw<{ number: string; sequence: number }[]>`
    SELECT entry.number, entry.sequence FROM ledger_entries AS entry
    WHERE NOT EXISTS (SELECT 1 FROM agreements AS agreement WHERE agreement.number = entry.number)
    ORDER BY entry.sequence LIMIT 1`
  return row ? { kind: 'orphan', ...row } : null
}

const lifeSelect = {
  id: true,
  number: true,
  status: true,
  origin: true,
  terminations: { where: { status: 'done' }, select: { reason: true, reasonSalt: true } },
  versions: {
    orderBy: { number: 'asc' },
    select: {
      number: true,
      sha256: true,
      document: true,
      parties: {
        orderBy: { place: 'asc' },
        select: {
          place: true,
          answer: true,
          answeredAt: true,
          way: true,
          reason: true,
          reasonSalt: true,
        },
      },
    },
  },
} as const

/** The next agreements that were ever put before their parties, and their entries, in one state of the database. */
function readLives(after: string | undefined) {
  return db.$transaction(
    async (tx: Tx) => {
      const rows = await tx.agreement.findMany({
        where: { versions: { some: {} }, id: { gt: after } },
        orderBy: { id: 'asc' },
        take: AGREEMENTS,
        select: lifeSelect,
      })
      const numbers = rows.flatMap(({ number }) => number ?? [])
      const entries = await tx.ledgerEntry.findMany({
        where: { number: { in: numbers } },
        orderBy: { sequence: 'asc' },
        select: ledgerSelect,
      })
      const own = new Map<string, LedgerEntry[]>(numbers.map((number) => [number, []]))
      for (const row of entries) own.get(row.number)?.push(toLedgerRow(row).entry)
      return { rows, own }
    },
    { isolationLevel: 'RepeatableRead' },
  )
}

type Counted = { agreements: number; versions: number }

async function walkAgreements(): Promise<{ fault: InspectionFault } | ({ fault: null } & Counted)> {
  const counted = { agreements: 0, versions: 0 }
  let after: string | undefined
  for (;;) {
    const { rows, own } = await readLives(after)
    for (const { id: _, number, ...row } of rows) {
      const life: StoredLife = { ...row, number: number ?? '' }
      const entries: LedgerEntry[] = own.get(life.number) ?? []
      const fault = inspectLife(life, entries)
      if (fault) return { fault }
      counted.agreements += 1
      counted.versions += row.versions.length
    }
    after = rows.at(-1)?.id
    if (rows.length < AGREEMENTS) return { fault: null, ...counted }
  }
}

/**
 * Checks the whole ledger, link by link and against the heads that were published, and then every agreement against
 * its entries. In batches, so that the memory it takes does not grow with the ledger.
 */
export async function inspectLedger(heads: readonly DayHead[]): Promise<Inspection> {
  const chain = await walkLedger(heads)
  if (chain.fault) return { ok: false, fault: chain.fault }
  const orphan = await findOrphan()
  if (orphan) return { ok: false, fault: orphan }
  const lives = await walkAgreements()
  if (lives.fault) return { ok: false, fault: lives.fault }
  const { agreements, versions } = lives
  return { ok: true, entries: chain.entries, agreements, versions, heads: heads.length }
}
