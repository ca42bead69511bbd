import { loadSuggestions } from '@/lib/features/search/loaders'
import { clientAddress } from '@/lib/server/auth/address'
import { consume } from '@/lib/server/auth/limits'
import { TooManyError } from '@/lib/shared/errors'

const HEADERS = { 'cache-control': 'private, no-store', 'x-accel-expires': '0' }

/** Public records whose names match what was typed so far, for the search box. Nobody writes down who asked for what. */
export async function GET(request: Request): Promise<Response> {
  try {
    await consume('suggestAddress', clientAddress(request.headers))
  } catch (error) {
    if (!(error instanceof TooManyError)) throw error
    const headers = { ...HEADERS, 'retry-after': String(error.retryAfterSeconds) }
    return new Response(null, { status: 429, headers })
  }
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json(await loadSuggestions(typed), { headers: HEADERS })
}
