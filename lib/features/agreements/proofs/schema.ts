import * as z from 'zod'
import { AGREEMENT_FORMAT } from '../canonical/constants'
import { canonicalAgreement, sha256Field } from '../canonical/schema'
import { HEADS_FORMAT, LEDGER_FORMAT } from '../ledger/constants'
import { ledgerEntry, ledgerHead } from '../ledger/schema'

const ownEntry = z.strictObject({ entry: ledgerEntry, sha256: sha256Field })

const proof = z.strictObject({
  format: z.literal(LEDGER_FORMAT),
  start: ledgerHead,
  /** Every entry from the agreement's first on: its own in full, those of others by their hash alone. */
  entries: z.array(z.union([ownEntry, sha256Field])).min(1),
  head: ledgerHead,
})
export type LedgerProof = z.output<typeof proof>

/** The whole of `/verify/[number]/agreement.json`. */
export const agreementDocument = z.strictObject({
  format: z.literal(AGREEMENT_FORMAT),
  agreement: canonicalAgreement,
  sha256: sha256Field,
  ledger: proof,
})
export type AgreementDocument = z.output<typeof agreementDocument>

/** The file of published heads, of each day the last. */
export const headsDocument = z.strictObject({
  format: z.literal(HEADS_FORMAT),
  heads: z.array(ledgerHead.extend({ date: z.iso.date() })).min(1),
})
export type HeadsDocument = z.output<typeof headsDocument>
