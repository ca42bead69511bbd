import { canonicalText, type Field, sha256, textLines } from '../canonical/rules'
import { LEDGER_FORMAT, LEDGER_START } from './constants'
import type { LedgerEntry, LedgerHead } from './schema'
import type { LedgerFault, LedgerRow } from './types'

/** The canonical text of what an entry says. */
export function entryText(entry: LedgerEntry): string {
  const fields: Field[] = [
    ['sequence', entry.sequence],
    ['at', entry.at],
    ['kind', entry.kind],
    ['number', entry.number],
    ['version', entry.version],
    ['agreement-sha256', entry.agreementSha256],
  ]
  if ('party' in entry) fields.push(['party', entry.party], ['way', entry.way])
  if ('related' in entry) fields.push(['related', entry.related])
  if ('reasonSha256' in entry) fields.push(['reason-sha256', entry.reasonSha256])
  return canonicalText(`${LEDGER_FORMAT} entry`, fields)
}

/** The hash of what an entry says. */
export function hashEntry(entry: LedgerEntry): string {
  return sha256(entryText(entry))
}

/** The hash of a reason, which the ledger holds instead of its text. Takes 32 hexadecimal digits and a normal text. */
export function hashReason(salt: string, text: string): string {
  return sha256(canonicalText(`${LEDGER_FORMAT} reason`, [['salt', salt]]) + textLines('text', text))
}

/** The link of the chain over the link before it and the hash of an entry. */
export function hashLink(previous: string, entryHash: string): string {
  return sha256(
    canonicalText(`${LEDGER_FORMAT} link`, [
      ['previous', previous],
      ['entry', entryHash],
    ]),
  )
}

/** Puts an entry behind the last one. Throws a RangeError where its number is not the next. */
export function chainEntry(entry: LedgerEntry, last: LedgerHead = LEDGER_START): LedgerRow {
  if (entry.sequence !== last.sequence + 1) {
    throw new RangeError(`Entry ${entry.sequence} cannot follow ${last.sequence}`)
  }
  const hash = hashEntry(entry)
  return { entry, sha256: hash, previous: last.hash, hash: hashLink(last.hash, hash) }
}

/**
 * Checks consecutive rows of the ledger against the end before them and gives the first fault, or null. With `head`,
 * the end that was written down elsewhere, a ledger whose last rows were cut off or made anew is found as well.
 */
export function findLedgerFault(
  rows: readonly LedgerRow[],
  start: LedgerHead = LEDGER_START,
  head?: LedgerHead,
): LedgerFault | null {
  let last = start
  for (const row of rows) {
    const sequence = last.sequence + 1
    if (row.entry.sequence !== sequence) return { sequence, fault: 'sequence' }
    if (row.sha256 !== hashEntry(row.entry)) return { sequence, fault: 'entry' }
    if (row.previous !== last.hash) return { sequence, fault: 'previous' }
    if (row.hash !== hashLink(row.previous, row.sha256)) return { sequence, fault: 'hash' }
    if (head?.sequence === sequence && head.hash !== row.hash) return { sequence, fault: 'head' }
    last = { sequence, hash: row.hash }
  }
  return head && head.sequence > last.sequence ? { sequence: last.sequence + 1, fault: 'head' } : null
}
