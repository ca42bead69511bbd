import type { PartialDate } from '@/lib/shared/dates'
import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption, ListPage } from '@/lib/shared/lists'
import type { UnitLink } from '@/lib/shared/unit-link'
import type { ArticleKind } from './constants'

/** One article in a list, as its public version has it. */
export type ArticleSummary = {
  slug: string
  title: string
  kind: ArticleKind
  summary: string
  publishedOn: PartialDate
}

export type ArticleList = ListPage<ArticleSummary> & {
  filters: ListFilters
  kinds: FilterOption<ArticleKind>[]
  alliances: FilterOption[]
  years: FilterOption[]
}

/** The public page of an article. */
export type ArticlePage = ArticleSummary & {
  id: string
  bodyHtml: string
  author: string | null
  sourceName: string | null
  /** When this version was published, and the first one, as moments. */
  updatedAt: string
  firstPublishedAt: string
  versionNumber: number
  proposer: { slug: string; name: string } | null
  organizations: UnitLink[]
  alliances: { slug: string; name: string }[]
  projects: { slug: string; title: string }[]
}

/** An article in the feed. */
export type FeedEntry = ArticleSummary & {
  id: string
  bodyHtml: string
  author: string | null
  updatedAt: string
}
