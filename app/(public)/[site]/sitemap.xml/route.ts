import { loadSitemapIndex } from '@/lib/features/sitemap/loaders'

type Context = { params: Promise<{ site: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const xml = await loadSitemapIndex((await params).site)
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
