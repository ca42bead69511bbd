import { loadEventFile } from '@/lib/features/events/calendar/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Context = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }]
}

/** One event for a calendar. Cached like a page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const file = await loadEventFile((await params).slug)
  if (file === null) return new Response('没有这个活动，或者还不知道它在哪一天。', { status: 404 })
  return new Response(file, { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
}
