import { cacheLife, cacheTag } from 'next/cache'
import { readListAddress } from '@/lib/features/addresses/loaders'
import { organizationsTag } from '@/lib/features/organizations/tags'
import type { ListFilters } from '@/lib/shared/list-path'
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
export async function loadProjects(segments?: readonly string[]): Promise<ProjectList | null> {
  const asked = readListAddress('/projects', PROJECT_FILTERS, segments)
  return asked && cachedProjects(asked.filters, asked.page)
}
