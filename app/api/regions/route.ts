import { searchRegions } from '@/lib/features/regions/search/data'
import { answerLookup, typedIn } from '@/lib/server/auth/lookup'

/** Finds regions to name in a form. */
export function GET(request: Request): Promise<Response> {
  return answerLookup(() => searchRegions(typedIn(request)))
}
