import { loadHeadsFile } from '@/lib/features/agreements/verification/loaders'
import { entityTag } from '@/lib/features/agreements/verification/rules'

/** The ends of the ledger, of each day the last (docs/agreement-format.md). Cached like a page. */
export async function GET(): Promise<Response> {
  const heads = await loadHeadsFile()
  return new Response(heads, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', ETag: entityTag(heads) },
  })
}
