import { cacheLife, cacheTag } from 'next/cache'
import { agreementsTag } from '@/lib/features/agreements/tags'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { platformsTag } from '@/lib/features/platforms/tags'
import { projectsTag } from '@/lib/features/projects/tags'
import { isBuilding } from '@/lib/server/env'
import { findFabric } from './data'
import type { Fabric } from './types'

async function cachedFabric(): Promise<Fabric> {
  'use cache'
  cacheLife('max')
  cacheTag(organizationsTag, alliancesTag, platformsTag, projectsTag, agreementsTag)
  return findFabric()
}

/** The whole fabric, for the picture on the home page; null while building. */
export async function loadFabric(): Promise<Fabric | null> {
  return isBuilding() ? null : cachedFabric()
}
