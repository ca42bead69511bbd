import { cacheLife, cacheTag } from 'next/cache'
import { permanentRedirect } from 'next/navigation'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { isBuilding } from '@/lib/server/env'
import { findPositionPage } from './data'
import { positionsTag, positionTag } from './tags'
import type { PositionPage } from './types'

async function cachedPosition(slug: string) {
  'use cache'
  cacheLife('max')
  const found = await findPositionPage(slug)
  if (found && 'position' in found) cacheTag(positionTag(found.position.id), organizationsTag)
  // Absent also while its unit is suspended.
  else cacheTag(positionsTag, organizationsTag)
  return found
}

/** The public page of a position. An old slug leads to the new one; an unknown one is not found. */
export async function loadPosition(slug: string): Promise<PositionPage | null> {
  if (isBuilding()) return null
  const found = await cachedPosition(slug)
  if (!found) return null
  if ('redirectTo' in found) permanentRedirect(`/positions/${found.redirectTo}`)
  return found.position
}
