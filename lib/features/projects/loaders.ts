import { cacheLife, cacheTag } from 'next/cache'
import { permanentRedirect } from 'next/navigation'
import { agreementsTag } from '@/lib/features/agreements/tags'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { articlesTag } from '@/lib/features/articles/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { platformsTag } from '@/lib/features/platforms/tags'
import { isBuilding } from '@/lib/server/env'
import { findProjectPage } from './data'
import { projectsTag, projectTag } from './tags'
import type { ProjectPage } from './types'

async function cachedProject(slug: string) {
  'use cache'
  cacheLife('max')
  const found = await findProjectPage(slug)
  if (found && 'project' in found) {
    cacheTag(projectTag(found.project.id), organizationsTag, alliancesTag, platformsTag)
    cacheTag(agreementsTag, articlesTag)
  } else {
    cacheTag(projectsTag)
  }
  return found
}

/** The public page of a project. An old slug leads to the new one; an unknown one is not found. */
export async function loadProject(slug: string): Promise<ProjectPage | null> {
  if (isBuilding()) return null
  const found = await cachedProject(slug)
  if (!found) return null
  if ('redirectTo' in found) permanentRedirect(`/projects/${found.redirectTo}`)
  return found.project
}
