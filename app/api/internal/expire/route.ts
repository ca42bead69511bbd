import { revalidateTag } from 'next/cache'
import * as z from 'zod'
import { isInternal } from '@/lib/server/internal'

const body = z.strictObject({ tags: z.array(z.string().min(1).max(200)).max(2_000) })

/** Expires cached pages. For this installation's own processes only, which carry its secret. */
export async function POST(request: Request): Promise<Response> {
  if (!isInternal(request)) return new Response(null, { status: 404 })
  const parsed = body.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return new Response(null, { status: 400 })
  for (const tag of parsed.data.tags) revalidateTag(tag, { expire: 0 })
  return new Response(null, { status: 204 })
}
