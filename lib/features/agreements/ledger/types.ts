import type { LedgerEntry } from './schema'

/** An entry in its place: with the hash of what it says, the link before it, and the link that it makes. */
export type LedgerRow = { entry: LedgerEntry; sha256: string; previous: string; hash: string }

/** Where the ledger is broken: the place, counted from 1, and what does not agree there. */
export type LedgerFault = {
  sequence: number
  fault: 'sequence' | 'entry' | 'previous' | 'hash' | 'head'
}
