import { cacheLife, cacheTag } from 'next/cache'
import { notFound, permanentRedirect } from 'next/navigation'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { type ListFilters, parseListPath, pathOfSegments } from '@/lib/shared/list-path'
import { isPlaceholder } from '@/lib/shared/slugs'
import { PROJECT_FILTERS } from '../constants'
import { projectsTag } from '../tags'
import type { ProjectList } from '../types'
import { listProjectPage } from './data'

async function cachedProjects(filters: ListFilters, page: number): Promise<ProjectList | null> {
  'use cache'
  cacheLife('max')
  cacheTag(projectsTag, organizationsTag)
  return listProjectPage(filters, page)
}

/**
 * The list that an address means. `segments` follow `by`, or are `page` and a number; none are the whole list.
 * An address in another order leads to the one address of its list; one that means nothing is not found.
 */
export async function loadProjects(
  site: string,
  segments?: readonly string[],
): Promise<{ list: ProjectList; filters: ListFilters }> {
  if (isPlaceholder(site) || segments?.some(isPlaceholder)) notFound()
  const parsed = parseListPath(segments, PROJECT_FILTERS)
  if (parsed === null) notFound()
  if ('redirectTo' in parsed) permanentRedirect(pathOfSegments('/projects', parsed.redirectTo))
  const { filters, page } = parsed
  return { list: (await cachedProjects(filters, page)) ?? notFound(), filters }
}
