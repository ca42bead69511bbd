import { loadOpenApi } from '@/lib/features/open-data/loaders'
import { openAnswer, openPreflight, refuseTooMany } from '@/lib/server/open-answer'

/** The interface described for programs (OpenAPI 3.1). */
export async function GET(request: Request): Promise<Response> {
  return (
    (await refuseTooMany(request, 'openAddress')) ??
    openAnswer(request, await loadOpenApi(), 'application/json')
  )
}

export const OPTIONS = openPreflight
