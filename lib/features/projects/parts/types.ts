import type { ListPage } from '@/lib/shared/lists'
import type { PartState, PartyRole, ProjectKind, ProjectStatus } from '../constants'
import type { ProjectFields } from '../drafts/types'
import type { ProjectOptions } from '../options/types'

/** One line of the list of projects in which others name a unit. */
export type PartLine = {
  /** Of the project and the unit together: a person may act for two units of one project. */
  id: string
  projectId: string
  title: string
  kind: ProjectKind
  projectStatus: ProjectStatus
  unit: string
  role: PartyRole
  state: PartState
  leads: string[]
  updatedAt: string
}

export type PartLines = ListPage<PartLine> & {
  status: PartState | null
  counts: Partial<Record<PartState, number>>
}

/** The part of one unit that the actor answers for. */
export type OwnPart = {
  organizationId: string
  unit: string
  role: PartyRole
  state: PartState
  answeredAt: string | null
  disputeReason: string | null
}

/** A project as a partner sees it: what it says, and the partner's own part. */
export type ProjectForPartner = ProjectFields & {
  id: string
  version: number
  slug: string
  number: string | null
  status: ProjectStatus
  /** Words for the alliances, platforms and chains that the fields name. */
  options: ProjectOptions
  own: OwnPart[]
  mayAnswer: boolean
}
