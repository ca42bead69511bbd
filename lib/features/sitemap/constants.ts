/** The most addresses that one file may hold (sitemaps.org protocol). */
export const SITEMAP_LIMIT = 50_000

/** The files of the index: the lists and standing pages, and one kind of record each. */
export const SITEMAP_KINDS = [
  'pages',
  'members',
  'alliances',
  'colleges',
  'platforms',
  'projects',
  'verify',
  'positions',
  'news',
  'policies',
  'events',
] as const

export type SitemapKind = (typeof SITEMAP_KINDS)[number]

/** Public pages that are no record's. */
export const STANDING_PATHS = [
  '/',
  '/alliances',
  '/members',
  '/colleges',
  '/platforms',
  '/projects',
  '/agreements',
  '/verify',
  '/positions',
  '/positions/rules',
  '/news',
  '/policies',
  '/events',
  '/network',
  '/chains',
  '/data',
  '/data/open',
  '/about',
  '/accessibility',
  '/privacy',
] as const
