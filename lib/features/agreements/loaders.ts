import { cacheLife, cacheTag } from 'next/cache'
import { notFound, permanentRedirect } from 'next/navigation'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { type ListFilters, parseListPath, pathOfSegments } from '@/lib/shared/list-path'
import { isPlaceholder } from '@/lib/shared/slugs'
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
export async function loadRegister(
  site: string,
  segments?: readonly string[],
): Promise<{ list: AgreementRegister; filters: ListFilters }> {
  if (isPlaceholder(site) || segments?.some(isPlaceholder)) notFound()
  const parsed = parseListPath(segments, AGREEMENT_FILTERS)
  if (parsed === null) notFound()
  if ('redirectTo' in parsed) permanentRedirect(pathOfSegments('/agreements', parsed.redirectTo))
  const { filters, page } = parsed
  return { list: (await cachedRegister(filters, page)) ?? notFound(), filters }
}
