import type { Actor } from '@/lib/shared/actor'
import { TooManyError } from '@/lib/shared/errors'
import { consume } from './limits'
import { currentActor } from './session'

const HEADERS = { 'cache-control': 'private, no-store', 'x-accel-expires': '0' }

/**
 * Answers what a form asks while somebody types, as JSON: for signed-in people who write for a unit, an alliance or
 * the portal, and limited per account. `find` asks for any further right itself; null is answered 404.
 */
export async function answerLookup(find: (actor: Actor) => Promise<unknown>): Promise<Response> {
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
  const found = await find(actor)
  return found === null
    ? new Response(null, { status: 404, headers: HEADERS })
    : Response.json(found, { headers: HEADERS })
}

/** What was typed, of a request that asks for it as `q`. */
export const typedIn = (request: Request) => new URL(request.url).searchParams.get('q') ?? ''
