import { cacheLife, cacheTag } from 'next/cache'
import { isBuilding } from '@/lib/server/env'
import type { PackId } from './constants'
import { listPacksOn } from './switches/data'
import { complianceTag } from './tags'

async function cachedPacksOn(): Promise<PackId[]> {
  'use cache'
  cacheLife('max')
  cacheTag(complianceTag)
  return listPacksOn()
}

/** The packs of rules that are in use; null while building. */
export async function loadPacksOn(): Promise<PackId[] | null> {
  return isBuilding() ? null : cachedPacksOn()
}
