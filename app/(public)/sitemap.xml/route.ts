import { loadSitemapIndex } from '@/lib/features/sitemap/loaders'

export async function GET(): Promise<Response> {
  const xml = await loadSitemapIndex()
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
