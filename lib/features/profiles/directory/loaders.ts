import { cacheLife, cacheTag } from 'next/cache'
import { notFound, permanentRedirect } from 'next/navigation'
import { readListAddress } from '@/lib/features/addresses/loaders'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { type ListFilters, parseListPath, pathOfSegments } from '@/lib/shared/list-path'
import { isPlaceholder } from '@/lib/shared/slugs'
import { MEMBER_FILTERS } from '../constants'
import type { MemberList } from '../types'
import { listMembers } from './data'

async function cachedMembers(filters: ListFilters, page: number): Promise<MemberList | null> {
  'use cache'
  cacheLife('max')
  cacheTag(organizationsTag, alliancesTag)
  return listMembers(filters, page)
}

/**
 * The list that an address means. `segments` follow `by`, or are `page` and a number; none are the whole list.
 * An address in another order leads to the one address of its list; one that means nothing is not found.
 */
export async function loadMembers(segments?: readonly string[]): Promise<MemberList | null> {
  const parsed = readListAddress('/members', MEMBER_FILTERS, segments)
  return parsed && cachedMembers(parsed.filters, parsed.page)
}
