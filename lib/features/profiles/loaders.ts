import { cacheLife, cacheTag } from 'next/cache'
import { permanentRedirect } from 'next/navigation'
import { agreementsTag } from '@/lib/features/agreements/tags'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { articlesTag } from '@/lib/features/articles/tags'
import { eventsTag } from '@/lib/features/events/tags'
import { organizationsTag, organizationTag } from '@/lib/features/organizations/tags'
import { platformsTag } from '@/lib/features/platforms/tags'
import { policiesTag } from '@/lib/features/policy-documents/tags'
import { positionsTag } from '@/lib/features/positions/tags'
import { projectsTag } from '@/lib/features/projects/tags'
import { isBuilding } from '@/lib/server/env'
import { findProfile } from './data'
import type { Profile } from './types'

async function cachedProfile(slug: string): ReturnType<typeof findProfile> {
  'use cache'
  cacheLife('max')
  // What is not found carries the list's tag alone: a unit that comes under this address later is seen at once.
  cacheTag(organizationsTag)
  const found = await findProfile(slug)
  if (found && 'profile' in found) {
    cacheTag(organizationTag(found.profile.id), alliancesTag, platformsTag, projectsTag, agreementsTag)
    cacheTag(positionsTag, articlesTag, policiesTag, eventsTag)
  }
  return found
}

/** The public page of a unit. An old address leads to the one it has now. */
export async function loadProfile(slug: string): Promise<Profile | null> {
  if (isBuilding()) return null
  const found = await cachedProfile(slug)
  if (!found) return null
  if ('redirectTo' in found) permanentRedirect(`/members/${found.redirectTo}`)
  return found.profile
}
