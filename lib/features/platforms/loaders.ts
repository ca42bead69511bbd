import { cacheLife, cacheTag } from 'next/cache'
import { permanentRedirect } from 'next/navigation'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { projectsTag } from '@/lib/features/projects/tags'
import { isBuilding } from '@/lib/server/env'
import { findPlatformPage } from './data'
import { platformPath } from './rules'
import { platformsTag, platformTag } from './tags'
import type { PlatformPage } from './types'

async function cachedPlatform(slug: string) {
  'use cache'
  cacheLife('max')
  const found = await findPlatformPage(slug)
  if (found && 'platform' in found) {
    cacheTag(platformTag(found.platform.id), organizationsTag, alliancesTag, projectsTag)
  } else {
    // It may come into sight when its host is verified, too.
    cacheTag(platformsTag, organizationsTag)
  }
  return found
}

async function loadAt(place: '/colleges/' | '/platforms/', slug: string): Promise<PlatformPage | null> {
  if (isBuilding()) return null
  const found = await cachedPlatform(slug)
  if (!found) return null
  if ('redirectTo' in found) permanentRedirect(platformPath(found.redirectTo))
  const path = platformPath(found.platform)
  if (!path.startsWith(place)) permanentRedirect(path)
  return found.platform
}

/** The public page of an industry college. An old slug, or that of another platform, leads to the right address. */
export function loadCollege(slug: string): Promise<PlatformPage | null> {
  return loadAt('/colleges/', slug)
}

/** The public page of a platform. An old slug, or that of an industry college, leads to the right address. */
export function loadPlatform(slug: string): Promise<PlatformPage | null> {
  return loadAt('/platforms/', slug)
}
