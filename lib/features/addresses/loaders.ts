import { permanentRedirect } from 'next/navigation'
import { isBuilding } from '@/lib/server/env'
import { type ListFilters, parseListPath, pathOfSegments } from '@/lib/shared/list-path'

/**
 * What the address of a list asks for. `segments` follow `by`, or are `page` and a number; none are the whole list.
 * An address in another order leads (308) to the one address of its list; null means that there is none, and is the
 * answer to everything while building, when there is no database to ask.
 */
export function readListAddress(
  base: string,
  keys: readonly string[],
  segments?: readonly string[],
): { filters: ListFilters; page: number } | null {
  if (isBuilding()) return null
  const parsed = parseListPath(segments, keys)
  if (parsed && 'redirectTo' in parsed) permanentRedirect(pathOfSegments(base, parsed.redirectTo))
  return parsed
}
