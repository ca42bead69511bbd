import { SITEMAP_KINDS, SITEMAP_LIMIT, type SitemapKind } from './constants'
import type { SitemapEntry, SitemapFile } from './types'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

const escapeXml = (text: string) => text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** `members` and `2` of `/sitemaps/members/2`, or null where there can be no such file. */
export function parseSitemapFile(kind: string, n: string): SitemapFile | null {
  const known = SITEMAP_KINDS.find((one) => one === kind)
  return known && /^[1-9]\d{0,4}$/.test(n) ? { kind: known, page: Number(n) } : null
}

/** The files that hold so many records of each kind. */
export function sitemapFiles(counts: Record<SitemapKind, number>): SitemapFile[] {
  return SITEMAP_KINDS.flatMap((kind) =>
    Array.from({ length: Math.ceil(counts[kind] / SITEMAP_LIMIT) }, (_, index) => ({
      kind,
      page: index + 1,
    })),
  )
}

/** The index that `/sitemap.xml` answers. */
export function sitemapIndexXml(baseUrl: string, files: readonly SitemapFile[]): string {
  const lines = files.map(
    ({ kind, page }) => `  <sitemap><loc>${escapeXml(`${baseUrl}/sitemaps/${kind}/${page}`)}</loc></sitemap>`,
  )
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${lines.join('\n')}\n</sitemapindex>\n`
}

/** One file of addresses. */
export function sitemapXml(baseUrl: string, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ path, changedOn }) => {
    const changed = changedOn ? `<lastmod>${changedOn}</lastmod>` : ''
    return `  <url><loc>${escapeXml(baseUrl + path)}</loc>${changed}</url>`
  })
  return `${HEAD}<urlset ${NAMESPACE}>\n${lines.join('\n')}\n</urlset>\n`
}
