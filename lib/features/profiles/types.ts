import type { AgreementKind, AgreementOrigin, AgreementStatus } from '@/lib/features/agreements/constants'
import type { AllianceKind, AllianceRoleKind } from '@/lib/features/alliances/constants'
import type { Seat } from '@/lib/features/alliances/memberships/constants'
import type { ArticleSummary } from '@/lib/features/articles/types'
import type { Figure } from '@/lib/features/figures/types'
import type { Honour } from '@/lib/features/honours/types'
import type { PlatformKind, PlatformStatus } from '@/lib/features/platforms/constants'
import type { PositionKind, PositionStatus } from '@/lib/features/positions/constants'
import type { PartyRole, ProjectKind, ProjectStatus } from '@/lib/features/projects/constants'
import type { SourceReference } from '@/lib/features/sources/types'
import type { PartialDate } from '@/lib/shared/dates'
import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption, ListPage } from '@/lib/shared/lists'
import type { UnitKind, UnitLink } from '@/lib/shared/unit-link'

/** One unit in the public list. */
export type MemberSummary = UnitLink & {
  /** e.g. 山东省青岛市. */
  region: string | null
  /** How many alliances have admitted it. */
  allianceCount: number
}

export type MemberList = ListPage<MemberSummary> & {
  filters: ListFilters
  kinds: FilterOption<UnitKind>[]
  regions: FilterOption[]
  chains: FilterOption[]
  alliances: FilterOption[]
  initials: FilterOption[]
}

/** What the unit is in one alliance: its seat, if it is admitted, and its roles. */
export type AllianceTie = {
  slug: string
  name: string
  kind: AllianceKind
  seat: { seat: Seat; category: string | null; batch: string | null; joinedOn: PartialDate | null } | null
  roles: AllianceRoleKind[]
}

export type PlatformTie = {
  slug: string
  name: string
  kind: PlatformKind
  status: PlatformStatus
  /** When it began, or else when the cooperation behind it did. */
  since: PartialDate | null
  /** The unit is its host; else one of its partners. */
  isHost: boolean
}

export type ProjectTie = {
  slug: string
  title: string
  kind: ProjectKind
  status: ProjectStatus
  role: PartyRole
  since: PartialDate | null
}

export type AgreementTie = {
  id: string
  number: string | null
  title: string
  kind: AgreementKind
  status: AgreementStatus
  origin: AgreementOrigin
  since: PartialDate | null
}

export type PositionLine = {
  slug: string
  title: string
  kind: PositionKind
  status: PositionStatus
  seats: number
  demo: boolean
}

export type PolicyLine = {
  slug: string
  title: string
  issuedOn: PartialDate | null
  documentNumber: string | null
}

export type EventLine = { slug: string; title: string; startsOn: PartialDate | null; place: string | null }

/** One thing through which the unit works with another. */
export type Cooperation = {
  kind: 'platform' | 'project' | 'agreement'
  title: string
  /** Agreements have no page of their own. */
  href: string | null
  since: PartialDate | null
}

/** Another unit that this one works with, and through what. */
export type Partner = { unit: UnitLink; through: Cooperation[]; since: PartialDate | null }

/** Units that are merely in the same alliance: no cooperation with them is on record. */
export type Allies = { slug: string; name: string; count: number }

/** The public page of a unit. */
export type Profile = UnitLink & {
  id: string
  shortName: string | null
  aliases: string[]
  creditCode: string | null
  region: { code: string; fullName: string } | null
  address: string | null
  website: string | null
  phone: string | null
  summary: string
  bodyHtml: string
  majors: string[]
  majorGroups: string[]
  employees: { count: number; asOf: PartialDate } | null
  chains: { slug: string; name: string }[]
  parent: UnitLink | null
  children: UnitLink[]
  note: string | null
  source: SourceReference | null
  updatedAt: string
  honours: Honour[]
  figures: Figure[]
  alliances: AllianceTie[]
  platforms: PlatformTie[]
  projects: ProjectTie[]
  agreements: AgreementTie[]
  positions: PositionLine[]
  articles: ArticleSummary[]
  policies: PolicyLine[]
  events: EventLine[]
  partners: Partner[]
  allies: Allies[]
}
