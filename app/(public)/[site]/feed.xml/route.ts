import { loadFeed } from '@/lib/features/articles/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

export function generateStaticParams() {
  return [{ site: PLACEHOLDER }]
}

/** The newest articles as Atom. Cached like a page, and expired with the articles and the settings. */
export async function GET(_request: Request, { params }: { params: Promise<{ site: string }> }) {
  const feed = await loadFeed((await params).site)
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
