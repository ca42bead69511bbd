import type { AgreementKind, AgreementOrigin, AgreementStatus, Confidentiality } from '../constants'
import type { ConfirmationWay } from '../ledger/constants'

/** A party as a print or a Word file names it. */
export type PrintedParty = {
  /** 甲方, 乙方 … */
  role: string
  name: string
  creditCode: string | null
  /** How and when it confirmed this version online; null where it did not. */
  confirmed: { at: string; way: ConfirmationWay } | null
}

/** One version of an agreement as it is put on paper. */
export type PrintedAgreement = {
  number: string
  version: number
  title: string
  kind: AgreementKind
  origin: AgreementOrigin
  status: AgreementStatus
  confidentiality: Confidentiality
  signedOn: string | null
  validFrom: string | null
  validTo: string | null
  amends: string | null
  renews: string | null
  parties: PrintedParty[]
  /** Markdown. */
  body: string
  attachments: { name: string; size: number; sha256: string }[]
  sha256: string
  /** Absolute address of the page that verifies it. */
  checkUrl: string
}

/** The same with its text as a page shows it. */
export type PrintedPage = { agreement: PrintedAgreement; bodyHtml: string }
