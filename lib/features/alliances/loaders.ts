import { cacheLife, cacheTag } from 'next/cache'
import { permanentRedirect } from 'next/navigation'
import { articlesTag } from '@/lib/features/articles/tags'
import { eventsTag } from '@/lib/features/events/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { platformsTag } from '@/lib/features/platforms/tags'
import { projectsTag } from '@/lib/features/projects/tags'
import { isBuilding } from '@/lib/server/env'
import { findAlliancePage } from './data'
import { alliancesTag, allianceTag } from './tags'
import type { AlliancePage } from './types'

async function cachedAlliance(slug: string) {
  'use cache'
  cacheLife('max')
  const found = await findAlliancePage(slug)
  if (found && 'alliance' in found) {
    cacheTag(allianceTag(found.alliance.id), organizationsTag, platformsTag, projectsTag)
    cacheTag(eventsTag, articlesTag)
  } else {
    cacheTag(alliancesTag)
  }
  return found
}

/** The public page of an alliance. An old slug leads to the new one; an unknown one is not found. */
export async function loadAlliance(slug: string): Promise<AlliancePage | null> {
  if (isBuilding()) return null
  const found = await cachedAlliance(slug)
  if (!found) return null
  if ('redirectTo' in found) permanentRedirect(`/alliances/${found.redirectTo}`)
  return found.alliance
}
