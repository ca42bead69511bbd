import { cacheLife, cacheTag } from 'next/cache'
import { readListAddress } from '@/lib/features/addresses/loaders'
import { organizationsTag } from '@/lib/features/organizations/tags'
import type { ListFilters } from '@/lib/shared/list-path'
import { AGREEMENT_FILTERS } from './constants'
import { listRegister } from './data'
import { agreementsTag } from './tags'
import type { AgreementRegister } from './types'

async function cachedRegister(filters: ListFilters, page: number): Promise<AgreementRegister | null> {
  'use cache'
  cacheLife('max')
  cacheTag(agreementsTag, organizationsTag)
  return listRegister(filters, page)
}

/**
 * The part of the public register that an address means. `segments` follow `by`, or are `page` and a number; none
 * are the whole register. An address in another order leads to the one address; one that means nothing is not found.
 */
export async function loadRegister(segments?: readonly string[]): Promise<AgreementRegister | null> {
  const asked = readListAddress('/agreements', AGREEMENT_FILTERS, segments)
  return asked && cachedRegister(asked.filters, asked.page)
}
