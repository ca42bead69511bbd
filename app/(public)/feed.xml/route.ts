import { loadFeed } from '@/lib/features/articles/loaders'

/** The newest articles as Atom. Cached like a page, and expired with the articles and the settings. */
export async function GET() {
  const feed = await loadFeed()
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
