import { cacheLife, cacheTag } from 'next/cache'
import { notFound, permanentRedirect } from 'next/navigation'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { type ListFilters, parseListPath, pathOfSegments } from '@/lib/shared/list-path'
import { isPlaceholder } from '@/lib/shared/slugs'
import { COLLEGE_FILTERS, PLATFORM_FILTERS } from '../constants'
import { platformsTag } from '../tags'
import type { CollegeList, PlatformList } from '../types'
import { listColleges, listPlatforms } from './data'

async function cachedColleges(filters: ListFilters, page: number): Promise<CollegeList | null> {
  'use cache'
  cacheLife('max')
  cacheTag(platformsTag, organizationsTag)
  return listColleges(filters, page)
}

async function cachedPlatforms(filters: ListFilters, page: number): Promise<PlatformList | null> {
  'use cache'
  cacheLife('max')
  cacheTag(platformsTag, organizationsTag)
  return listPlatforms(filters, page)
}

/** Reads the segments of a list's address, or leaves the page: to its one address, or to not found. */
function readSegments(
  base: '/colleges' | '/platforms',
  {
    site,
    segments,
    keys,
  }: { site: string; segments: readonly string[] | undefined; keys: readonly string[] },
): { filters: ListFilters; page: number } {
  if (isPlaceholder(site) || segments?.some(isPlaceholder)) notFound()
  const parsed = parseListPath(segments, keys)
  if (parsed === null) notFound()
  if ('redirectTo' in parsed) permanentRedirect(pathOfSegments(base, parsed.redirectTo))
  return parsed
}

/** The list of industry colleges that an address means. `segments` follow `by`, or are `page` and a number. */
export async function loadColleges(site: string, segments?: readonly string[]): Promise<CollegeList> {
  const { filters, page } = readSegments('/colleges', { site, segments, keys: COLLEGE_FILTERS })
  return (await cachedColleges(filters, page)) ?? notFound()
}

/** The list of other platforms that an address means. `segments` follow `by`, or are `page` and a number. */
export async function loadPlatforms(site: string, segments?: readonly string[]): Promise<PlatformList> {
  const { filters, page } = readSegments('/platforms', { site, segments, keys: PLATFORM_FILTERS })
  return (await cachedPlatforms(filters, page)) ?? notFound()
}
