import { cacheLife, cacheTag } from 'next/cache'
import { readListAddress } from '@/lib/features/addresses/loaders'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { platformsTag } from '@/lib/features/platforms/tags'
import { positionsTag } from '@/lib/features/positions/tags'
import { projectsTag } from '@/lib/features/projects/tags'
import type { ListFilters } from '@/lib/shared/list-path'
import { CHAIN_FILTERS } from './constants'
import { listChains } from './data'
import type { ChainPage } from './types'

async function cachedChains(filters: ListFilters, page: number): Promise<ChainPage | null> {
  'use cache'
  cacheLife('max')
  cacheTag(organizationsTag, platformsTag, projectsTag, positionsTag)
  return listChains(filters, page)
}

/** The page of industry chains that an address means; null where it means none. */
export async function loadChains(segments?: readonly string[]): Promise<ChainPage | null> {
  const asked = readListAddress('/chains', CHAIN_FILTERS, segments)
  return asked && cachedChains(asked.filters, asked.page)
}
