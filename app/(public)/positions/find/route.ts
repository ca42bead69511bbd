import { POSITION_FILTERS } from '@/lib/features/positions/directory/constants'
import { listPath } from '@/lib/shared/list-path'

/** The form of the list sends its choices here; the answer leads to the one address of that list. */
export function GET(request: Request) {
  const filters = Object.fromEntries(new URL(request.url).searchParams)
  return new Response(null, {
    status: 303,
    headers: { Location: listPath('/positions', filters, 1, POSITION_FILTERS) },
  })
}
