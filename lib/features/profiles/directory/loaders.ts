import { cacheLife, cacheTag } from 'next/cache'
import { readListAddress } from '@/lib/features/addresses/loaders'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import type { ListFilters } from '@/lib/shared/list-path'
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
  const asked = readListAddress('/members', MEMBER_FILTERS, segments)
  return asked && cachedMembers(asked.filters, asked.page)
}
