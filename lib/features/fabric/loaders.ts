import { cacheLife, cacheTag } from 'next/cache'
import { notFound } from 'next/navigation'
import { agreementsTag } from '@/lib/features/agreements/tags'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { platformsTag } from '@/lib/features/platforms/tags'
import { projectsTag } from '@/lib/features/projects/tags'
import { isPlaceholder } from '@/lib/shared/slugs'
import { findFabric } from './data'
import type { Fabric } from './types'

async function cachedFabric(): Promise<Fabric> {
  'use cache'
  cacheLife('max')
  cacheTag(organizationsTag, alliancesTag, platformsTag, projectsTag, agreementsTag)
  return findFabric()
}

/** The whole fabric, for the picture on the home page. */
export async function loadFabric(site: string): Promise<Fabric> {
  return isPlaceholder(site) ? notFound() : cachedFabric()
}
