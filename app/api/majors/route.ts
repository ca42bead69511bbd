import { searchMajors } from '@/lib/features/majors/data'
import { answerLookup, typedIn } from '@/lib/server/auth/lookup'

/** Finds majors to name in a form. */
export function GET(request: Request): Promise<Response> {
  return answerLookup(() => searchMajors(typedIn(request)))
}
