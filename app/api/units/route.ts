import { searchUnits } from '@/lib/features/parties/search/data'
import { consume } from '@/lib/server/auth/limits'
import { currentActor } from '@/lib/server/auth/session'
import { TooManyError } from '@/lib/shared/errors'

const HEADERS = { 'cache-control': 'private, no-store', 'x-accel-expires': '0' }

/** Finds units to name in a form (`?q=`; `verified=1` leaves out those that were only proposed), for signed-in people who write for a unit, an alliance or the portal. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor?.userId || actor.roles.every(({ role }) => role === 'student')) {
    return new Response(null, { status: 403, headers: HEADERS })
  }
  try {
    await consume('searchAccount', actor.userId)
  } catch (error) {
    if (!(error instanceof TooManyError)) throw error
    const headers = { ...HEADERS, 'retry-after': String(error.retryAfterSeconds) }
    return new Response(null, { status: 429, headers })
  }
  const query = new URL(request.url).searchParams
  const verifiedOnly = query.get('verified') === '1'
  const units = await searchUnits(actor, query.get('q') ?? '', { verifiedOnly })
  return Response.json(units, { headers: HEADERS })
}
