import * as z from 'zod'
import { numberField, optional, sha256Field, wholeNumber } from '../canonical/schema'
import { CONFIRMATION_WAYS } from './constants'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** A moment in UTC with exactly three digits of the second, as `toISOString` writes it. */
const instant = z
  .string()
  .refine(
    (text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text,
    '不是时间',
  )

const fields = {
  sequence: wholeNumber(1),
  at: instant,
  number: numberField,
  version: wholeNumber(1),
  /** The hash of the version that the entry is about. */
  agreementSha256: sha256Field,
}
/** Which party answers: its place in the agreement, counted from 1. */
const answer = { party: wholeNumber(1), way: z.enum(CONFIRMATION_WAYS) }
const reason = { reasonSha256: optional(sha256Field) }
const related = { related: numberField }

/** What one entry of the ledger says. The units are in it, never the persons. */
export const ledgerEntry = z.discriminatedUnion('kind', [
  z.strictObject({ ...fields, kind: z.literal('proposal') }),
  z.strictObject({ ...fields, kind: z.literal('confirmation'), ...answer }),
  z.strictObject({ ...fields, kind: z.literal('rejection'), ...answer, ...reason }),
  z.strictObject({ ...fields, kind: z.literal('effect') }),
  z.strictObject({ ...fields, kind: z.literal('termination'), ...reason }),
  z.strictObject({ ...fields, kind: z.literal('amendment'), ...related }),
  z.strictObject({ ...fields, kind: z.literal('renewal'), ...related }),
])
export type LedgerEntry = z.output<typeof ledgerEntry>

/** A place in the ledger with the link there; 0 and 64 zeros before the first entry. */
export const ledgerHead = z.strictObject({ sequence: wholeNumber(0), hash: sha256Field })
/** The end of the chain at some time. Published elsewhere, it fixes everything before it. */
export type LedgerHead = z.output<typeof ledgerHead>
