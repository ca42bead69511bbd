import type { PartialDate } from '@/lib/shared/dates'
import type { ListPage } from '@/lib/shared/lists'
import type { AgreementKind, AgreementOrigin, AgreementStatus, Confidentiality } from '../constants'
import type { RegisterEvent } from '../permissions'
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
  note: string
}

/** An entry as the secretariat sees it. */
export type AgreementForEdit = AgreementFields & {
  id: string
  slug: string
  version: number
  origin: AgreementOrigin
  status: AgreementStatus
  statusReason: string | null
  updatedAt: string
  alliances: Option[]
  /** Whether the entry may be kept by no alliance, that is by the platform. */
  mayKeepAlone: boolean
  mayEdit: boolean
  events: RegisterEvent[]
}

/** An entry that is not there yet. */
export type NewAgreement = { id: string; alliances: Option[]; mayKeepAlone: boolean }
