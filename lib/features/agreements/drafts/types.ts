import type { PartialDate } from '@/lib/shared/dates'
import type { AgreementKind, AgreementOrigin, AgreementStatus, Confidentiality } from '../constants'
import type { AgreementStep } from '../permissions'

export type Option = { value: string; label: string }
export type Named = { id: string; name: string }
/** The agreement that one supplements or renews. */
export type Related = { amendsId: string | null; renewsId: string | null }

/** What the form is filled from. Days are YYYY-MM-DD. */
export type AgreementFields = {
  allianceId: string | null
  number: string | null
  title: string
  kind: AgreementKind
  /** Names, one unit each. */
  parties: string[]
  /** Titles, one project each. */
  projects: string[]
  signedOn: PartialDate | null
  validFrom: string | null
  validTo: string | null
  summary: string
  body: string
  confidentiality: Confidentiality
  /** Number of the agreement that this one supplements. */
  amends: string | null
  /** Number of the agreement that this one renews. */
  renews: string | null
  note: string
}

/** What a new agreement begins with, beyond an empty form. */
export type Beginning = Partial<AgreementFields>

/** An agreement as those who write it see it. */
export type AgreementForEdit = AgreementFields & {
  id: string
  slug: string
  version: number
  origin: AgreementOrigin
  drafter: Named | null
  status: AgreementStatus
  statusReason: string | null
  updatedAt: string
  alliances: Option[]
  /** Whether the entry may be kept by no alliance, that is by the platform. */
  mayKeepAlone: boolean
  mayEdit: boolean
  /** Whether a change of what was registered needs a reason, since it becomes a new version in the ledger. */
  isRegistered: boolean
  events: AgreementStep[]
}

/** An agreement that is not there yet. */
export type NewAgreement = {
  id: string
  /** The units for which the actor may draft; null: an entry from paper. */
  drafters: Option[] | null
  alliances: Option[]
  mayKeepAlone: boolean
}
