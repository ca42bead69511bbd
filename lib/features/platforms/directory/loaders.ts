import { cacheLife, cacheTag } from 'next/cache'
import { readListAddress } from '@/lib/features/addresses/loaders'
import { organizationsTag } from '@/lib/features/organizations/tags'
import type { ListFilters } from '@/lib/shared/list-path'
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

/** The list of industry colleges that an address means. `segments` follow `by`, or are `page` and a number. */
export async function loadColleges(segments?: readonly string[]): Promise<CollegeList | null> {
  const asked = readListAddress('/colleges', COLLEGE_FILTERS, segments)
  return asked && cachedColleges(asked.filters, asked.page)
}

/** The list of other platforms that an address means. `segments` follow `by`, or are `page` and a number. */
export async function loadPlatforms(segments?: readonly string[]): Promise<PlatformList | null> {
  const asked = readListAddress('/platforms', PLATFORM_FILTERS, segments)
  return asked && cachedPlatforms(asked.filters, asked.page)
}
