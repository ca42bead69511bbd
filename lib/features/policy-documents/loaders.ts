import { cacheLife, cacheTag } from 'next/cache'
import { notFound, permanentRedirect } from 'next/navigation'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { type ListFilters, parseListPath, pathOfSegments } from '@/lib/shared/list-path'
import { isPlaceholder } from '@/lib/shared/slugs'
import { POLICY_FILTERS } from './constants'
import { findPolicyPage, listPolicies } from './data'
import { policiesTag } from './tags'
import type { PolicyList, PolicyPage } from './types'

async function cachedList(filters: ListFilters, page: number): Promise<PolicyList | null> {
  'use cache'
  cacheLife('max')
  cacheTag(policiesTag)
  return listPolicies(filters, page)
}

/**
 * The list that an address means. `segments` follow `by`, or are `page` and a number; none are the whole list.
 * An address in another order leads to the one address of its list; one that means nothing is not found.
 */
export async function loadPolicyList(site: string, segments?: readonly string[]): Promise<PolicyList> {
  if (isPlaceholder(site) || segments?.some(isPlaceholder)) notFound()
  const parsed = parseListPath(segments, POLICY_FILTERS)
  if (parsed === null) notFound()
  if ('redirectTo' in parsed) permanentRedirect(pathOfSegments('/policies', parsed.redirectTo))
  return (await cachedList(parsed.filters, parsed.page)) ?? notFound()
}

async function cachedPolicy(slug: string) {
  'use cache'
  cacheLife('max')
  cacheTag(policiesTag, organizationsTag)
  return findPolicyPage(slug)
}

/** The public page of a document. An old slug leads to the new one; an unknown one is not found. */
export async function loadPolicy(site: string, slug: string): Promise<PolicyPage> {
  if (isPlaceholder(site) || isPlaceholder(slug)) notFound()
  const found = await cachedPolicy(slug)
  if (!found) notFound()
  if ('redirectTo' in found) permanentRedirect(`/policies/${found.redirectTo}`)
  return found.policy
}
