import { loadSitemapFile } from '@/lib/features/sitemap/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Context = { params: Promise<{ kind: string; n: string }> }

export function generateStaticParams() {
  return [{ kind: PLACEHOLDER, n: PLACEHOLDER }]
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { kind, n } = await params
  const xml = await loadSitemapFile(kind, n)
  if (xml === null) return new Response('没有这个文件。', { status: 404 })
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
