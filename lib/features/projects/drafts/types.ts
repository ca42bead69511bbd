import type { HistoryLine, LastStep } from '@/lib/features/audit/history/types'
import type { Figure } from '@/lib/features/figures/types'
import type { Honour } from '@/lib/features/honours/types'
import type { OrganizationStatus } from '@/lib/features/organizations/constants'
import type { PartialDate } from '@/lib/shared/dates'
import type { ListPage } from '@/lib/shared/lists'
import type { PartState, PartyRole, ProjectKind, ProjectStatus } from '../constants'
import type { ProjectOptions } from '../options/types'
import type { Milestone, ProjectOutput, ReviewNotes } from '../types'
import type { ProjectEvent } from '../workflow'

/** One line of the staff's list. */
export type ProjectLine = {
  id: string
  title: string
  kind: ProjectKind
  status: ProjectStatus
  statusReason: string | null
  number: string | null
  parties: string[]
  updatedAt: string
}

export type ProjectLines = ListPage<ProjectLine> & {
  status: ProjectStatus | null
  counts: Partial<Record<ProjectStatus, number>>
}

/** What the form is filled from. */
export type ProjectFields = {
  title: string
  kind: ProjectKind
  /** Names, one unit each. */
  leads: string[]
  participants: string[]
  supporters: string[]
  guides: string[]
  startsOn: PartialDate | null
  endsOn: PartialDate | null
  majors: string[]
  topics: string[]
  chainIds: string[]
  fundingSource: string | null
  /** In fen, as text. */
  budgetFen: string | null
  intake: number | null
  summary: string
  goals: string
  body: string
  note: string
  milestones: Milestone[]
  outputs: ProjectOutput[]
  allianceIds: string[]
  platformIds: string[]
}

/** A party as keepers and the secretariat see it. */
export type ProjectPart = {
  organizationId: string
  role: PartyRole
  name: string
  /** Of its public page, where it has one. */
  slug: string | null
  status: OrganizationStatus
  /** What it says of its part; null where it writes the project itself. */
  state: PartState | null
  answeredAt: string | null
  disputeReason: string | null
}

/** A project as its staff and registrars see it. */
export type ProjectForEdit = ProjectFields & {
  id: string
  slug: string
  version: number
  number: string | null
  status: ProjectStatus
  statusReason: string | null
  reviewNotes: ReviewNotes
  parts: ProjectPart[]
  updatedAt: string
  options: ProjectOptions
  /** What must be said before it can be handed in. */
  missing: string[]
  mayEdit: boolean
  mayEditIdentity: boolean
  /** Whether its honours and figures are the actor's to keep. */
  mayKeepParts: boolean
  events: ProjectEvent[]
}

/** A project with everything that belongs to it. */
export type ProjectRecord = {
  project: ProjectForEdit
  honours: Honour[]
  figures: Figure[]
  history: HistoryLine[]
  /** The last time of each step of its life. */
  taken: LastStep[]
}

/** A project that is not there yet. */
export type NewProject = { id: string; leads: string[]; options: ProjectOptions }

/** A milestone whose day has come near or passed, with its project. */
export type DueMilestone = { title: string; dueOn: string; projectId: string; project: string }
