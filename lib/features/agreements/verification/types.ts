import type { PartialDate } from '@/lib/shared/dates'
import type { UnitKind } from '@/lib/shared/unit-link'
import type { AgreementKind, AgreementOrigin, AgreementStatus, Confidentiality } from '../constants'
import type { ConfirmationWay, LedgerKind } from '../ledger/constants'
import type { LedgerHead } from '../ledger/schema'
import type { DayHead } from '../ledger/types'

/** A party as the confirmed text names it; with a page of its own while the unit is public. */
export type VerifiedParty = {
  /** Place among the parties, from 1. */
  place: number
  name: string
  creditCode: string | null
  unit: { slug: string; kind: UnitKind } | null
}

/** One entry of the agreement in the ledger. Units are in it, never persons. */
export type VerifiedEntry = {
  sequence: number
  at: string
  kind: LedgerKind
  version: number
  /** The answering unit, where the entry is an answer to the version shown. */
  unit: string | null
  way: ConfirmationWay | null
  /** Number of the amendment or renewal. */
  related: string | null
  sha256: string
  hash: string
}

/** Another agreement that this one is tied to, which is public too. */
export type RelatedAgreement = { number: string; title: string; status: AgreementStatus }

/**
 * What anybody may learn of an agreement that took effect, from the version that its parties confirmed. Days are
 * YYYY-MM-DD, moments as in the ledger.
 */
export type Verification = {
  id: string
  slug: string
  number: string
  version: number
  origin: AgreementOrigin
  kind: AgreementKind
  title: string
  status: AgreementStatus
  confidentiality: Confidentiality
  parties: VerifiedParty[]
  signedOn: PartialDate | null
  validFrom: string | null
  validTo: string | null
  /** When the version shown took effect. */
  effectiveAt: string | null
  sha256: string
  /** The SHA-256 of summary and content in the register entry, which stand for them where they are concealed. */
  summarySha256: string | null
  contentSha256: string
  /** null where only the register entry is public, or where there is none. */
  summary: string | null
  /** null unless the full text is public. */
  bodyHtml: string | null
  /** null unless the full text is public. */
  attachments: { name: string; size: number; sha256: string }[] | null
  amends: RelatedAgreement | null
  renews: RelatedAgreement | null
  amendments: RelatedAgreement[]
  renewedBy: RelatedAgreement | null
  /** Of the version shown, in the order of the ledger; none of one from paper. */
  confirmations: { place: number; unit: string; way: ConfirmationWay; at: string }[]
  /** All entries of the agreement, of earlier versions too. */
  entries: VerifiedEntry[]
  /** The end of the ledger up to which the downloaded proof reaches. */
  head: LedgerHead
}

/** The end of the ledger now, and the ends of the last days that had entries, newest first. */
export type PublishedHeads = { head: LedgerHead; heads: DayHead[] }
