import type { HistoryLine } from '@/lib/features/audit/history/types'
import type { Figure } from '@/lib/features/figures/types'
import type { Honour } from '@/lib/features/honours/types'
import type { ProjectSummary } from '@/lib/features/projects/types'
import type { SourceReference } from '@/lib/features/sources/types'
import type { PartialDate } from '@/lib/shared/dates'
import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption, ListPage } from '@/lib/shared/lists'
import type { UnitLink } from '@/lib/shared/unit-link'
import type { CollegeTaskKey, PlatformKind, PlatformStatus } from './constants'

/** One industry college or platform in a list. */
export type PlatformSummary = {
  slug: string
  name: string
  kind: PlatformKind
  status: PlatformStatus
  /** When it began. */
  startedOn: PartialDate | null
  /** When the cooperation behind it began, where only that is known. */
  cooperationSince: PartialDate | null
  region: string | null
  host: UnitLink
  partners: UnitLink[]
  summary: string
}

export type CollegeList = ListPage<PlatformSummary> & {
  filters: ListFilters
  hosts: FilterOption[]
  regions: FilterOption[]
  years: FilterOption[]
}

export type PlatformList = ListPage<PlatformSummary> & {
  filters: ListFilters
  kinds: FilterOption<PlatformKind>[]
  regions: FilterOption[]
}

export type CouncilSeat = { body: string; role: string | null }

/** The public page of an industry college or a platform. */
export type PlatformPage = Omit<PlatformSummary, 'region'> & {
  id: string
  region: { code: string; fullName: string } | null
  majors: string[]
  chains: { slug: string; name: string }[]
  features: string[]
  mixedOwnership: boolean | null
  craftsman: string | null
  bodyHtml: string
  council: CouncilSeat[]
  /** The tasks of the national guide that have content; only industry colleges have them. */
  tasks: { key: CollegeTaskKey; html: string }[]
  alliances: { slug: string; name: string }[]
  note: string | null
  source: SourceReference | null
  honours: Honour[]
  figures: Figure[]
  projects: ProjectSummary[]
  updatedAt: string
}

type Option = { value: string; label: string }

/** What the editing form is filled from. */
export type PlatformForEdit = {
  id: string
  slug: string
  version: number
  host: { id: string; name: string }
  name: string
  kind: PlatformKind
  status: PlatformStatus
  startedOn: PartialDate | null
  cooperationSince: PartialDate | null
  majors: string[]
  chainIds: string[]
  chainOptions: Option[]
  allianceIds: string[]
  allianceOptions: Option[]
  features: string[]
  mixedOwnership: boolean | null
  craftsman: string
  summary: string
  body: string
  tasks: Record<CollegeTaskKey, string>
  note: string
  /** Names, one unit each. */
  partners: string[]
  /** One seat each. */
  council: string[]
  missing: MissingPart[]
  isPublic: boolean
  mayEdit: boolean
}

/** A platform for those who keep it: with its honours, figures and history. */
export type PlatformRecord = {
  platform: PlatformForEdit
  honours: Honour[]
  figures: Figure[]
  history: HistoryLine[]
}

/** A part that the page still lacks, with the form's field that fills it. */
export type MissingPart = { field: string; label: string }

/** One line of the workspace's list. */
export type PlatformLine = {
  id: string
  name: string
  kind: PlatformKind
  status: PlatformStatus
  host: string
  missingCount: number
}

export type PlatformLines = ListPage<PlatformLine> & { mayCreate: boolean }

/** What the form of a new platform offers. */
export type PlatformStart = { id: string; hosts: Option[] }
