import type { PartialDate } from '@/lib/shared/dates'
import type { UnitKind } from '@/lib/shared/unit-link'
import type { OrganizationDecision, OrganizationStatus } from './constants'

/** What a page of a unit still lacks, with the field of the form to fill in and why it matters. */
export type MissingPart = { field: string; label: string; why: string }

/** A unit as the workspace and the administration see it, with what the actor may do. */
export type OrganizationForEdit = {
  id: string
  slug: string
  version: number
  name: string
  kind: UnitKind
  subtype: string | null
  creditCode: string | null
  parentName: string | null
  /** The members that named it as a partner, before it was here itself. */
  proposerNames: string[]
  /** The unit that it is the same as, where it was named twice. */
  mergedInto: { id: string; name: string } | null
  note: string | null
  shortName: string | null
  aliases: string[]
  region: string | null
  address: string | null
  website: string | null
  phone: string | null
  summary: string
  body: string
  majors: string[]
  majorGroups: string[]
  chainIds: string[]
  employeeCount: number | null
  employeeCountAsOf: PartialDate | null
  status: OrganizationStatus
  statusReason: string | null
  verification: { at: string; by: string | null; evidence: string | null } | null
  missing: MissingPart[]
  createdAt: string
  updatedAt: string
  /** The last application: who asks, for which alliance, on what evidence. */
  application: ApplicationForReview | null
  /** Other units that go by the same name: a second one may be a mistake or a fraud. */
  sameName: { id: string; name: string; status: OrganizationStatus; creditCode: string | null }[]
  may: { update: boolean; identify: boolean; decide: readonly OrganizationDecision[] }
}

/** What the person who decides sees of an application. */
export type ApplicationForReview = {
  id: string
  allianceName: string | null
  contactName: string
  contactPhone: string
  contactEmail: string | null
  evidence: string
  reason: string | null
  decidedAt: string | null
  createdAt: string
}

/** One line of the administration's list. */
export type OrganizationLine = {
  id: string
  slug: string
  name: string
  kind: UnitKind
  subtype: string | null
  region: string | null
  creditCode: string | null
  status: OrganizationStatus
  /** The alliance that it applies to, while its application is open. */
  appliesTo: string | null
  /** The member that named it as a partner. */
  proposerName: string | null
  updatedAt: string
}

/** The administration's list: one page of it, with how many there are in each state. */
export type OrganizationRegister = {
  lines: OrganizationLine[]
  total: number
  page: number
  pageCount: number
  filter: OrganizationFilter
  counts: Record<OrganizationStatus, number>
  mayCreate: boolean
}

export type OrganizationFilter = { status: OrganizationStatus | null; kind: UnitKind | null; name: string }

/** A unit that the signed-in person works for. */
export type OwnOrganization = {
  id: string
  slug: string
  name: string
  kind: UnitKind
  status: OrganizationStatus
  missingCount: number
}
