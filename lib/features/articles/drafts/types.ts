import type { PartialDate } from '@/lib/shared/dates'
import type { ArticleKind, ArticleStatus } from '../constants'
import type { ArticleVerb } from '../permissions'

/** One article in the lists of those who write and review. */
export type ArticleLine = {
  id: string
  title: string
  kind: ArticleKind
  status: ArticleStatus
  isPublic: boolean
  /** Why it was returned or withdrawn. */
  reason: string | null
  proposer: string | null
  alliances: string[]
  publishedOn: PartialDate | null
  updatedAt: string
}

export type ArticleLines = {
  items: ArticleLine[]
  total: number
  page: number
  pageCount: number
  status: ArticleStatus | null
  counts: Partial<Record<ArticleStatus, number>>
}

export type AllianceOption = { id: string; name: string }

/** What the form is filled from. Related records stand by name, one a line. */
export type ArticleForEdit = {
  id: string
  slug: string
  version: number
  kind: ArticleKind
  title: string
  summary: string
  body: string
  /** The body as visitors would see it. */
  bodyHtml: string
  author: string
  sourceName: string
  status: ArticleStatus
  reason: string | null
  proposer: string | null
  /** The version that visitors read; null while nothing is public. */
  publishedVersion: number | null
  publishedOn: PartialDate | null
  /** Whether the text differs from what visitors read. */
  hasChanges: boolean
  organizations: string[]
  allianceIds: string[]
  projects: string[]
  allianceOptions: AllianceOption[]
  allowed: ArticleVerb[]
  isReviewer: boolean
  updatedAt: string
}

/** What of it the forms in the browser need. */
export type ArticleFields = Omit<ArticleForEdit, 'bodyHtml'>

/** What a new article's form offers. */
export type ArticleStart = {
  /** Made here, so that a form sent twice makes one article. */
  id: string
  proposers: { id: string; name: string }[]
  allianceOptions: AllianceOption[]
}
