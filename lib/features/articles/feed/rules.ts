import { Feed } from 'feed'
import { ARTICLE_KIND_LABELS } from '../constants'
import type { FeedEntry } from '../types'

type FeedSite = { name: string; description: string; host: string; baseUrl: string }

/** Readers show an entry far from its page: own paths become whole addresses. */
function withWholeAddresses(html: string, baseUrl: string): string {
  return html.replace(/ (href|src)="\//g, ` $1="${baseUrl}/`)
}

/** Plain text where the format holds HTML, as titles and summaries do. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The feed as Atom (RFC 4287). An entry keeps its id when its address changes. */
export function buildFeed(site: FeedSite, entries: readonly FeedEntry[]): string {
  const updated = entries.map((entry) => entry.updatedAt).sort()
  const author = { name: site.host || site.name }
  const feed = new Feed({
    id: `${site.baseUrl}/`,
    title: site.name,
    description: site.description,
    link: `${site.baseUrl}/news`,
    feedLinks: { atom: `${site.baseUrl}/feed.xml` },
    // An empty feed has to say something; the clock would change it at every rendering.
    updated: new Date(updated.at(-1) ?? 0),
    generator: false,
    author,
  })
  for (const entry of entries) {
    feed.addItem({
      id: `urn:uuid:${entry.id}`,
      title: asHtml(entry.title),
      link: `${site.baseUrl}/news/${entry.slug}`,
      description: asHtml(entry.summary) || undefined,
      content: withWholeAddresses(entry.bodyHtml, site.baseUrl),
      author: [entry.author === null ? author : { name: entry.author }],
      category: [{ name: ARTICLE_KIND_LABELS[entry.kind], term: entry.kind }],
      published: new Date(`${entry.publishedOn}T00:00:00+08:00`),
      date: new Date(entry.updatedAt),
    })
  }
  return feed.atom1()
}
