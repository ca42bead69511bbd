import type { AgreementLine } from '@/lib/features/agreements/types'
import type { Figure } from '@/lib/features/figures/types'
import type { ShownFile } from '@/lib/features/files/types'
import type { Honour } from '@/lib/features/honours/types'
import type { Party } from '@/lib/features/parties/types'
import type { SourceReference } from '@/lib/features/sources/types'
import type { PartialDate } from '@/lib/shared/dates'
import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption, ListPage } from '@/lib/shared/lists'
import type { PartyRole, ProjectField, ProjectKind, ProjectStatus } from './constants'

/** `confirmed`: the unit leads the project, or has said itself that it takes part. */
export type ProjectParty = Party & { role: PartyRole; confirmed: boolean }

/** What the secretariat says of single fields when it returns a project. */
export type ReviewNotes = Partial<Record<ProjectField, string>>

/** One project in a list. */
export type ProjectSummary = {
  slug: string
  title: string
  kind: ProjectKind
  status: ProjectStatus
  number: string | null
  startsOn: PartialDate | null
  endsOn: PartialDate | null
  summary: string
  parties: ProjectParty[]
}

export type ProjectList = ListPage<ProjectSummary> & {
  filters: ListFilters
  facets: {
    kind: FilterOption<ProjectKind>[]
    region: FilterOption[]
    /** Those with the most projects, as of partners, chains and majors. */
    school: FilterOption[]
    partner: FilterOption[]
    chain: FilterOption[]
    major: FilterOption[]
    status: FilterOption<ProjectStatus>[]
    year: FilterOption[]
  }
}

/** Days are YYYY-MM-DD. */
export type Milestone = {
  title: string
  dueOn: string | null
  doneOn: string | null
  evidence: string | null
}

/** A milestone as visitors see it, with the file that shows it was reached. */
export type ShownMilestone = Milestone & {
  file: ShownFile | null
}

export type ProjectOutput = { kind: string; title: string; producedOn: string | null }

type RecordLink = { slug: string; name: string }

/** The public page of a project. */
export type ProjectPage = ProjectSummary & {
  id: string
  majors: string[]
  topics: string[]
  chains: RecordLink[]
  fundingSource: string | null
  /** In fen, as text. */
  budgetFen: string | null
  intake: number | null
  goals: string
  bodyHtml: string
  note: string | null
  source: SourceReference | null
  milestones: ShownMilestone[]
  outputs: ProjectOutput[]
  alliances: RecordLink[]
  platforms: (RecordLink & { isCollege: boolean })[]
  articles: { slug: string; title: string; publishedOn: string | null }[]
  agreements: AgreementLine[]
  honours: Honour[]
  figures: Figure[]
  updatedAt: string
}
