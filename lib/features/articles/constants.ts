export const ARTICLE_KINDS = ['news', 'notice', 'case', 'annual_summary'] as const
export type ArticleKind = (typeof ARTICLE_KINDS)[number]

export const ARTICLE_KIND_LABELS: Record<ArticleKind, string> = {
  news: '新闻',
  notice: '公告',
  case: '典型案例',
  annual_summary: '年度工作总结',
}

export const ARTICLE_STATUSES = ['draft', 'in_review', 'published', 'withdrawn'] as const
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number]

export const ARTICLE_STATUS_LABELS: Record<ArticleStatus, string> = {
  draft: '草稿',
  in_review: '待审核',
  published: '已发布',
  withdrawn: '已撤下',
}

/** Keys of the public list's filters, in their one order. */
export const ARTICLE_FILTERS = ['kind', 'alliance', 'year'] as const

/** Longest texts, in characters, and most links. */
export const ARTICLE_LIMITS = {
  title: 100,
  summary: 300,
  body: 50_000,
  author: 60,
  sourceName: 100,
  reason: 500,
  organizations: 50,
  alliances: 20,
  projects: 20,
} as const

/** How many articles the feed carries. */
export const FEED_LENGTH = 30
