import { cacheLife, cacheTag } from 'next/cache'
import { notFound, permanentRedirect } from 'next/navigation'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { type ListFilters, parseListPath, pathOfSegments } from '@/lib/shared/list-path'
import { isPlaceholder } from '@/lib/shared/slugs'
import { ALLIANCE_FILTERS } from '../constants'
import { alliancesTag } from '../tags'
import type { AllianceList } from '../types'
import { listAlliances } from './data'

async function cachedAlliances(filters: ListFilters, page: number): Promise<AllianceList | null> {
  'use cache'
  cacheLife('max')
  cacheTag(alliancesTag, organizationsTag)
  return listAlliances(filters, page)
}

/**
 * The list that an address means. `segments` follow `by`, or are `page` and a number; none are the whole list.
 * An address in another order leads to the one address of its list; one that means nothing is not found.
 */
export async function loadAlliances(site: string, segments?: readonly string[]): Promise<AllianceList> {
  if (isPlaceholder(site) || segments?.some(isPlaceholder)) notFound()
  const parsed = parseListPath(segments, ALLIANCE_FILTERS)
  if (parsed === null) notFound()
  if ('redirectTo' in parsed) permanentRedirect(pathOfSegments('/alliances', parsed.redirectTo))
  return (await cachedAlliances(parsed.filters, parsed.page)) ?? notFound()
}
