import { cacheLife, cacheTag } from 'next/cache'
import { readListAddress } from '@/lib/features/addresses/loaders'
import { agreementsTag } from '@/lib/features/agreements/tags'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { platformsTag } from '@/lib/features/platforms/tags'
import { projectsTag } from '@/lib/features/projects/tags'
import type { ListFilters } from '@/lib/shared/list-path'
import { NETWORK_FILTERS } from './constants'
import { findNetworkPage } from './data'
import { networkTag } from './tags'
import type { NetworkPage } from './types'

async function cachedNetwork(filters: ListFilters, page: number): Promise<NetworkPage | null> {
  'use cache'
  cacheLife('max')
  cacheTag(networkTag, organizationsTag, alliancesTag, platformsTag, projectsTag, agreementsTag)
  return findNetworkPage(filters, page)
}

/**
 * The network that an address means. `segments` follow `by`, or are `page` and a number; none are the whole of it. An
 * address in another order leads to the one address of its view; one that means nothing is not found.
 */
export async function loadNetwork(segments?: readonly string[]): Promise<NetworkPage | null> {
  const asked = readListAddress('/network', NETWORK_FILTERS, segments)
  return asked && cachedNetwork(asked.filters, asked.page)
}
