import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEDGER_START } from '@/lib/features/agreements/ledger/constants'
import {
  chainEntry,
  entryText,
  findLedgerFault,
  hashLink,
  hashReason,
} from '@/lib/features/agreements/ledger/rules'
import { type LedgerEntry, ledgerEntry } from '@/lib/features/agreements/ledger/schema'
import type { LedgerRow } from '@/lib/features/agreements/ledger/types'
import vectors from './vectors/ledger.json'

const rows: LedgerRow[] = vectors.rows.map(({ text: _, entry, ...row }) => ({
  ...row,
  entry: ledgerEntry.parse(entry),
}))
const at = (index: number) => rows[index] as LedgerRow

test('entries give the texts, hashes and links of the vectors', () => {
  expect(rows.map(({ entry }) => entryText(entry))).toEqual(vectors.rows.map(({ text }) => text))
  let last: { sequence: number; hash: string } = LEDGER_START
  for (const row of rows) {
    expect(chainEntry(row.entry, last)).toEqual(row)
    last = { sequence: row.entry.sequence, hash: row.hash }
  }
})

test('a reason gives the hash of its vector', () => {
  expect(hashReason(vectors.reason.salt, vectors.reason.text)).toBe(vectors.reason.sha256)
})

test('an entry out of turn is not chained', () => {
  expect(() => chainEntry(at(2).entry, LEDGER_START)).toThrow(RangeError)
})

test.each([
  ['of a person', { ...at(2).entry, user: 'zhang' }],
  ['of a party in a proposal', { ...at(0).entry, party: 1 }],
  ['of a moment that never was', { ...at(0).entry, at: '2026-02-30T00:00:00.000Z' }],
  ['of a moment without thousandths', { ...at(0).entry, at: '2026-02-03T00:00:00Z' }],
])('the word %s is refused', (_, entry) => {
  expect(ledgerEntry.safeParse(entry).success).toBe(false)
})

describe('the check of the whole ledger', () => {
  test('passes what is whole, also from a place in the middle', () => {
    expect(findLedgerFault(rows)).toBeNull()
    expect(findLedgerFault(rows.slice(4), { sequence: 4, hash: at(3).hash })).toBeNull()
    expect(findLedgerFault([])).toBeNull()
  })

  const place = fc.nat({ max: rows.length - 1 })

  test('finds a byte changed in any field of any entry, and says where', () => {
    fc.assert(
      fc.property(place, fc.nat(), fc.nat(), (index, which, where) => {
        const entry = at(index).entry as Record<string, string | number>
        const keys = Object.keys(entry).filter((key) => entry[key] !== undefined)
        const key = keys[which % keys.length] ?? 'at'
        const value = entry[key]
        const spot = typeof value === 'string' ? where % value.length : 0
        const other = typeof value === 'string' ? `${value.slice(0, spot)}\u0001${value.slice(spot + 1)}` : 77
        const changed = { ...at(index), entry: { ...entry, [key]: other } as LedgerEntry }
        expect(findLedgerFault(rows.with(index, changed))).toEqual({
          sequence: index + 1,
          fault: key === 'sequence' ? 'sequence' : 'entry',
        })
      }),
    )
  })

  test('finds a digit changed in any hash, and says where', () => {
    fc.assert(
      fc.property(
        place,
        fc.constantFrom('sha256', 'previous', 'hash'),
        fc.nat({ max: 63 }),
        (index, key, spot) => {
          const old = at(index)[key]
          const digit = old[spot] === '0' ? '1' : '0'
          const changed = { ...at(index), [key]: old.slice(0, spot) + digit + old.slice(spot + 1) }
          const fault = key === 'sha256' ? 'entry' : key
          expect(findLedgerFault(rows.with(index, changed))).toEqual({ sequence: index + 1, fault })
        },
      ),
    )
  })

  const end = { sequence: rows.length, hash: at(rows.length - 1).hash }

  test('finds an entry removed, and says which', () => {
    for (const index of rows.keys()) {
      const fault = index === rows.length - 1 ? 'head' : 'sequence'
      expect(findLedgerFault(rows.toSpliced(index, 1), LEDGER_START, end)).toEqual({
        sequence: index + 1,
        fault,
      })
    }
  })

  test('finds an entry made anew with its own hash and link by the link after it, and the last by the head', () => {
    for (const [index, row] of rows.entries()) {
      const forged = chainEntry(
        { ...row.entry, at: '2026-07-01T00:00:00.000Z' },
        { sequence: index, hash: row.previous },
      )
      const expected =
        index === rows.length - 1
          ? { sequence: index + 1, fault: 'head' }
          : { sequence: index + 2, fault: 'previous' }
      expect(findLedgerFault(rows.with(index, forged), LEDGER_START, end)).toEqual(expected)
    }
  })

  test('finds a whole ledger made anew by any head that was written down', () => {
    let last: { sequence: number; hash: string } = LEDGER_START
    const forged = rows.map(({ entry }) => {
      const row = chainEntry({ ...entry, version: entry.version + 1 }, last)
      last = { sequence: entry.sequence, hash: row.hash }
      return row
    })
    expect(findLedgerFault(forged)).toBeNull()
    const written = { sequence: 3, hash: at(2).hash }
    expect(findLedgerFault(forged, LEDGER_START, written)).toEqual({ sequence: 3, fault: 'head' })
  })
})

test('a link tells the one before from the entry', () => {
  expect(hashLink('a', 'b')).not.toBe(hashLink('b', 'a'))
})
