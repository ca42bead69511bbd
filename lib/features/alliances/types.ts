import type { ArticleSummary } from '@/lib/features/articles/types'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import type { EventSummary } from '@/lib/features/events/types'
import type { Figure } from '@/lib/features/figures/types'
import type { Honour } from '@/lib/features/honours/types'
import type { PlatformSummary } from '@/lib/features/platforms/types'
import type { ProjectSummary } from '@/lib/features/projects/types'
import type { SourceReference } from '@/lib/features/sources/types'
import type { PartialDate } from '@/lib/shared/dates'
import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption, ListPage } from '@/lib/shared/lists'
import type { UnitKind, UnitLink } from '@/lib/shared/unit-link'
import type { AllianceKind, AllianceRoleKind, AllianceStatus } from './constants'
import type { Seat } from './memberships/constants'
import type { AllianceVerb } from './permissions'

/** One alliance in a list. */
export type AllianceSummary = {
  slug: string
  name: string
  kind: AllianceKind
  status: AllianceStatus
  foundedOn: PartialDate | null
  region: string | null
  industry: string | null
  summary: string
  leads: UnitLink[]
  /** Its admitted units, for the count and the emblem. */
  members: { slug: string; kind: UnitKind }[]
  /** Sources count more units than these. */
  moreStated: boolean
}

export type AllianceList = ListPage<AllianceSummary> & {
  filters: ListFilters
  kinds: FilterOption<AllianceKind>[]
  regions: FilterOption[]
}

/** A seat that is held: an admitted membership of a verified unit. */
export type CouncilMember = {
  unit: UnitLink
  region: string | null
  seat: Seat
  category: string | null
  batch: string | null
  joinedOn: PartialDate | null
}

export type AdviserLine = { name: string; title: string; from: PartialDate | null; to: PartialDate | null }

/** The public page of an alliance. */
export type AlliancePage = {
  id: string
  slug: string
  name: string
  kind: AllianceKind
  status: AllianceStatus
  foundedOn: PartialDate | null
  region: { code: string; fullName: string } | null
  industry: string | null
  chains: { slug: string; name: string }[]
  workAreas: string[]
  basedOn: string[]
  summary: string
  bodyHtml: string
  charterHtml: string
  note: string | null
  source: SourceReference | null
  roles: Record<AllianceRoleKind, UnitLink[]>
  members: CouncilMember[]
  advisers: AdviserLine[]
  honours: Honour[]
  figures: Figure[]
  platforms: PlatformSummary[]
  projects: ProjectSummary[]
  events: EventSummary[]
  articles: ArticleSummary[]
  updatedAt: string
}

/** What the editing forms are filled from. */
export type AllianceForEdit = {
  id: string
  slug: string
  version: number
  name: string
  kind: AllianceKind
  status: AllianceStatus
  foundedOn: PartialDate | null
  region: string
  industry: string
  chainIds: string[]
  chainOptions: Option[]
  workAreas: string[]
  basedOn: string[]
  summary: string
  body: string
  charter: string
  note: string
  /** Names, one unit each. */
  roles: Record<AllianceRoleKind, string[]>
  /** One adviser each. */
  advisers: string[]
  /** What an alliance of its kind should still have. */
  hints: string[]
  allowed: AllianceVerb[]
}

/** An alliance for those who keep it: with its honours, figures and history. */
export type AllianceRecord = {
  alliance: AllianceForEdit
  honours: Honour[]
  figures: Figure[]
  history: HistoryLine[]
}

type Option = { value: string; label: string }

/** One line of the administrator's list. */
export type AllianceLine = {
  id: string
  name: string
  kind: AllianceKind
  status: AllianceStatus
  admitted: number
  /** Units that wait for an answer. */
  applied: number
}

export type AllianceLines = ListPage<AllianceLine> & { mayCreate: boolean }
