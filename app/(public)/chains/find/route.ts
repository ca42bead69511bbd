import { CHAIN_FILTERS } from '@/lib/features/chains/constants'
import { listPath } from '@/lib/shared/list-path'

/** The form of the list without JavaScript: its choices lead to the one address that they mean. */
export function GET(request: Request): Response {
  const chosen = new URL(request.url).searchParams
  const filters = Object.fromEntries(CHAIN_FILTERS.map((key) => [key, chosen.get(key)?.trim() ?? '']))
  return new Response(null, {
    status: 303,
    headers: { Location: listPath('/chains', filters, 1, CHAIN_FILTERS) },
  })
}
