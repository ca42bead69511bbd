import { checkTyped } from '@/lib/features/positions/typing/data'
import { answerLookup } from '@/lib/server/auth/lookup'
import { isSameOrigin } from '@/lib/server/auth/origin'
import { BODY_LIMIT } from '@/lib/shared/body-limit'

/** What the rules say of a position as its form stands at this moment. Writes nothing. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 })
  const length = request.headers.get('content-length')
  if (length === null || Number(length) > BODY_LIMIT) return new Response(null, { status: 413 })
  const form = await request.formData().catch(() => null)
  if (!form) return new Response(null, { status: 400 })
  return answerLookup((actor) => checkTyped(actor, id, form))
}
