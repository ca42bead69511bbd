import { searchUnits } from '@/lib/features/parties/search/data'
import { answerLookup, typedIn } from '@/lib/server/auth/lookup'

/** Finds units to name in a form (`?q=`; `verified=1` leaves out those that were only proposed). */
export function GET(request: Request): Promise<Response> {
  const verifiedOnly = new URL(request.url).searchParams.get('verified') === '1'
  return answerLookup((actor) => searchUnits(actor, typedIn(request), { verifiedOnly }))
}
