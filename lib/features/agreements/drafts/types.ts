import type { PartialDate } from '@/lib/shared/dates'
import type { ListPage } from '@/lib/shared/lists'
import type { AgreementKind, AgreementOrigin, AgreementStatus, Confidentiality } from '../constants'
import type { AgreementStep } from '../permissions'
import type { AgreementLine } from '../types'

/** One line of the secretariat's list. */
export type AgreementRow = AgreementLine & {
  id: string
  parties: string[]
  alliance: string | null
  updatedAt: string
}

export type AgreementRows = ListPage<AgreementRow> & {
  status: AgreementStatus | null
  counts: Partial<Record<AgreementStatus, number>>
}

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

/** An entry from paper that is not there yet. */
export type NewAgreement = { id: string; alliances: Option[]; mayKeepAlone: boolean }
