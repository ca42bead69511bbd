import { cacheLife, cacheTag } from 'next/cache'
import { readListAddress } from '@/lib/features/addresses/loaders'
import { organizationsTag } from '@/lib/features/organizations/tags'
import type { ListFilters } from '@/lib/shared/list-path'
import { positionsTag } from '../tags'
import type { PositionList } from '../types'
import { POSITION_FILTERS } from './constants'
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
export async function loadPositions(segments?: readonly string[]): Promise<PositionList | null> {
  const asked = readListAddress('/positions', POSITION_FILTERS, segments)
  return asked && cachedPositions(asked.filters, asked.page)
}
