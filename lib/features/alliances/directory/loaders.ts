import { cacheLife, cacheTag } from 'next/cache'
import { readListAddress } from '@/lib/features/addresses/loaders'
import { organizationsTag } from '@/lib/features/organizations/tags'
import type { ListFilters } from '@/lib/shared/list-path'
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
export async function loadAlliances(segments?: readonly string[]): Promise<AllianceList | null> {
  const asked = readListAddress('/alliances', ALLIANCE_FILTERS, segments)
  return asked && cachedAlliances(asked.filters, asked.page)
}
