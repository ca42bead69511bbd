import type { ConfirmationWay } from '../ledger/constants'

export type DocumentFault = {
  /** The place in the ledger, where one can be named. */
  sequence: number | null
  fault: 'agreement' | 'start' | 'length' | 'sequence' | 'number' | 'entry' | 'life' | 'head'
}

/** Who confirmed, in the order of the ledger. Party is the place among the parties, counted from 1. */
export type ConfirmationLine = { party: number; at: string; way: ConfirmationWay }

/** What the ledger proves of an agreement. That its term has run out is not in it: dates pass without an entry. */
export type LedgerStatus = 'proposed' | 'rejected' | 'effective' | 'terminated' | 'renewed'

export type DocumentCheck =
  | { ok: true; status: LedgerStatus; confirmations: ConfirmationLine[] }
  | ({ ok: false } & DocumentFault)
