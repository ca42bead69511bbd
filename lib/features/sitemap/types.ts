import type { SitemapKind } from './constants'

/** One address for search engines, with the day its record last changed. */
export type SitemapEntry = { path: string; changedOn: string | null }

/** One file of the index. */
export type SitemapFile = { kind: SitemapKind; page: number }
