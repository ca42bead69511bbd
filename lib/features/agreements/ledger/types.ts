import type { LedgerEntry } from './schema'

/** An entry in its place: with the hash of what it says, the link before it, and the link that it makes. */
export type LedgerRow = { entry: LedgerEntry; sha256: string; previous: string; hash: string }

/** Where the ledger is broken: the place, counted from 1, and what does not agree there. */
export type LedgerFault = {
  sequence: number
  fault: 'sequence' | 'entry' | 'previous' | 'hash' | 'head'
}

type WithoutPlace<Entry> = Entry extends unknown ? Omit<Entry, 'sequence' | 'at'> : never
/** What an entry says before it has its place and time. */
export type NewEntry = WithoutPlace<LedgerEntry>

/** The last link of a day in China (YYYY-MM-DD). */
export type DayHead = { date: string; sequence: number; hash: string }
