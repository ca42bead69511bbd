import { PROJECT_FILTERS } from '@/lib/features/projects/constants'
import { listPath } from '@/lib/shared/list-path'

/** The form of the list sends its choices here; the answer leads to the one address of that list. */
export function GET(request: Request) {
  const filters = Object.fromEntries(new URL(request.url).searchParams)
  return new Response(null, {
    status: 303,
    headers: { Location: listPath('/projects', filters, 1, PROJECT_FILTERS) },
  })
}
