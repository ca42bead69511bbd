import { cacheLife, cacheTag } from 'next/cache'
import { permanentRedirect } from 'next/navigation'
import { readListAddress } from '@/lib/features/addresses/loaders'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { isBuilding } from '@/lib/server/env'
import type { ListFilters } from '@/lib/shared/list-path'
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
export async function loadPolicyList(segments?: readonly string[]): Promise<PolicyList | null> {
  const asked = readListAddress('/policies', POLICY_FILTERS, segments)
  return asked && cachedList(asked.filters, asked.page)
}

async function cachedPolicy(slug: string) {
  'use cache'
  cacheLife('max')
  cacheTag(policiesTag, organizationsTag)
  return findPolicyPage(slug)
}

/** The public page of a document. An old slug leads to the new one; an unknown one is not found. */
export async function loadPolicy(slug: string): Promise<PolicyPage | null> {
  if (isBuilding()) return null
  const found = await cachedPolicy(slug)
  if (!found) return null
  if ('redirectTo' in found) permanentRedirect(`/policies/${found.redirectTo}`)
  return found.policy
}
