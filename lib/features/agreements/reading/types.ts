import type { SignatureEvidence } from '@/lib/server/signatures'
import type { FieldComparison } from '@/lib/shared/comparison'
import type { PartialDate } from '@/lib/shared/dates'
import type { AgreementKind, AgreementOrigin, AgreementStatus, Confidentiality } from '../constants'
import type { Named } from '../drafts/types'
import type { ConfirmationWay, LedgerKind } from '../ledger/constants'
import type { AgreementStep } from '../permissions'
import type { TerminationGround, TerminationStatus } from '../terminations/constants'

/** A party of the text shown, and what it answered. */
export type PartyReading = {
  organizationId: string
  name: string
  creditCode: string | null
  answer: 'confirmed' | 'rejected' | null
  answeredAt: string | null
  way: ConfirmationWay | null
  /** Why it was rejected. */
  reason: string | null
  /** What a licensed service testifies of its signature; null: it confirmed, or did not answer yet. */
  signature: SignatureEvidence | null
  /** Whether somebody can sign in and answer for it. */
  hasAccount: boolean
  /** The link that is out, for those who make links. */
  link: { id: string; sentTo: string; expiresAt: string } | null
  /** Whether the reader may make a link for it. */
  mayLink: boolean
}

/** The text that is shown: the last version, or the draft where there is none or where it is being written. */
export type AgreementText = {
  title: string
  kind: AgreementKind
  signedOn: PartialDate | null
  validFrom: string | null
  validTo: string | null
  amends: string | null
  renews: string | null
  confidentiality: Confidentiality
  summary: string
  bodyHtml: string
  attachments: { name: string; size: number; sha256: string }[]
}

/** A version that was put before the parties. */
export type VersionLine = { number: number; proposedAt: string; sha256: string }

/** One entry of the agreement in the ledger. */
export type StepLine = {
  sequence: number
  at: string
  kind: LedgerKind
  version: number
  party: string | null
}

export type TerminationReading = {
  id: string
  party: string | null
  ground: TerminationGround
  clause: string | null
  reason: string
  status: TerminationStatus
  requestedAt: string
  decidedAt: string | null
  note: string | null
  /** Parties that agreed, and those that have not yet. */
  consented: string[]
  waiting: string[]
  consentFor: Named[]
  mayWithdraw: boolean
  mayDecide: boolean
}

/** An agreement for those who draft it, are parties of it or keep it. */
export type AgreementReading = {
  id: string
  slug: string
  version: number
  number: string | null
  title: string
  origin: AgreementOrigin
  status: AgreementStatus
  statusReason: string | null
  drafter: string | null
  alliance: string | null
  projects: string[]
  note: string
  /** The version shown; null: the draft. */
  shown: VersionLine | null
  text: AgreementText
  parties: PartyReading[]
  /** What changed from the version before the one shown; null where there is none. */
  difference: FieldComparison[] | null
  versions: VersionLine[]
  steps: StepLine[]
  terminations: TerminationReading[]
  events: AgreementStep[]
  mayEdit: boolean
  /** The parties that the reader may answer for now. */
  answersFor: Named[]
  /** The parties for which the reader may ask to end it. */
  endsFor: Named[]
}
