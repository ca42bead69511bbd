import { loadRobots } from '@/lib/features/sitemap/loaders'

type Context = { params: Promise<{ site: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const text = await loadRobots((await params).site)
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
