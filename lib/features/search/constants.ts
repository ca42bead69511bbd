/** The kinds of records that are found, in the order of the filters. */
export const SEARCH_KINDS = [
  'organization',
  'alliance',
  'college',
  'platform',
  'project',
  'agreement',
  'position',
  'article',
  'policy_document',
  'event',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export const SEARCH_KIND_LABELS: Record<SearchKind, string> = {
  organization: '成员单位',
  alliance: '联盟',
  college: '产业学院',
  platform: '共建平台',
  project: '合作项目',
  agreement: '合作协议',
  position: '实习岗位',
  article: '动态',
  policy_document: '政策文件',
  event: '活动',
}

/** The list of each kind. */
export const SEARCH_LISTS: Record<SearchKind, string> = {
  organization: '/members',
  alliance: '/alliances',
  college: '/colleges',
  platform: '/platforms',
  project: '/projects',
  agreement: '/agreements',
  position: '/positions',
  article: '/news',
  policy_document: '/policies',
  event: '/events',
}

/** Kinds whose records have proper names; the titles of the others are sentences, in which a name often comes first. */
export const NAMED_KINDS = ['organization', 'alliance', 'college', 'platform'] as const

/** What goes first among results that match alike. */
export const STANDINGS = {
  /** Verified units, what they run together, alliances at work, agreements that all parties confirmed here. */
  verified: 3,
  current: 2,
  /** Completed, closed, expired. */
  past: 1,
  /** Ended before its time, repealed. */
  ended: 0,
} as const

/** Raised with every change of what is stored of a record: an index of another version is made anew. */
export const INDEX_VERSION = 2

/** Of a text so many characters are searched; longer ones are not published. */
export const BODY_LIMIT = 60_000

/** Longer than this is no query; what follows is left out, and the page says so. */
export const QUERY_LIMIT = 100
/** More words than this do not narrow anything down. */
export const MOST_WORDS = 8

export const SEARCH_PAGE_SIZE = 20
/** So many results can be leafed through. */
export const MOST_SHOWN = 400
/** Up to here results are counted, and ranked each against each. */
export const COUNT_BOUND = 1_000

export const MOST_SUGGESTIONS = 8
