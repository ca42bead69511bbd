import { searchUnits } from '@/lib/features/parties/search/data'
import { answerLookup, typedIn } from '@/lib/server/auth/lookup'

/** Finds units to name in a form. */
export function GET(request: Request): Promise<Response> {
  return answerLookup((actor) => searchUnits(actor, typedIn(request)))
}
