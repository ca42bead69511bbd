import { NETWORK_FILTERS } from '@/lib/features/network/constants'
import { listPath } from '@/lib/shared/list-path'

/** The form of the list without JavaScript: its choices lead to the one address that they mean. */
export function GET(request: Request): Response {
  const chosen = new URL(request.url).searchParams
  const filters = Object.fromEntries(NETWORK_FILTERS.map((key) => [key, chosen.get(key)?.trim() ?? '']))
  return new Response(null, {
    status: 303,
    headers: { Location: listPath('/network', filters, 1, NETWORK_FILTERS) },
  })
}
