import { cacheLife, cacheTag } from 'next/cache'
import { notFound, permanentRedirect } from 'next/navigation'
import { agreementsTag } from '@/lib/features/agreements/tags'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { articlesTag } from '@/lib/features/articles/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { platformsTag } from '@/lib/features/platforms/tags'
import { isPlaceholder } from '@/lib/shared/slugs'
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
export async function loadProject(site: string, slug: string): Promise<ProjectPage> {
  if (isPlaceholder(site) || isPlaceholder(slug)) notFound()
  const found = await cachedProject(slug)
  if (!found) notFound()
  if ('redirectTo' in found) permanentRedirect(`/projects/${found.redirectTo}`)
  return found.project
}
