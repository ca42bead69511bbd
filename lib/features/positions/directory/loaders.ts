import { cacheLife, cacheTag } from 'next/cache'
import { notFound, permanentRedirect } from 'next/navigation'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { type ListFilters, parseListPath, pathOfSegments } from '@/lib/shared/list-path'
import { isPlaceholder } from '@/lib/shared/slugs'
import { POSITION_FILTERS } from '../constants'
import { positionsTag } from '../tags'
import type { PositionList } from '../types'
import { listPositionPage } from './data'

async function cachedPositions(filters: ListFilters, page: number): Promise<PositionList | null> {
  'use cache'
  cacheLife('max')
  cacheTag(positionsTag, organizationsTag)
  return listPositionPage(filters, page)
}

/**
 * The list that an address means. `segments` follow `by`, or are `page` and a number; none are the whole list.
 * An address in another order leads to the one address of its list; one that means nothing is not found.
 */
export async function loadPositions(
  site: string,
  segments?: readonly string[],
): Promise<{ list: PositionList; filters: ListFilters }> {
  if (isPlaceholder(site) || segments?.some(isPlaceholder)) notFound()
  const parsed = parseListPath(segments, POSITION_FILTERS)
  if (parsed === null) notFound()
  if ('redirectTo' in parsed) permanentRedirect(pathOfSegments('/positions', parsed.redirectTo))
  const { filters, page } = parsed
  return { list: (await cachedPositions(filters, page)) ?? notFound(), filters }
}
