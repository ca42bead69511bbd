import type { Metadata } from 'next'
import { describeFilters, type Facet } from '@/components/ui/filter-panel'
import { pageMetadata } from '@/lib/features/settings/loaders'
import { type ListFilters, listPath } from '@/lib/shared/list-path'
import type { ListPage } from '@/lib/shared/lists'
import type { Directory } from './directory-page'

/** Title, description and canonical address of one page of a list, distinct for each. */
export async function directoryMetadata(
  directory: Directory,
  { list, facets }: { list: ListPage<unknown> & { filters: ListFilters }; facets: readonly Facet[] },
): Promise<Metadata> {
  const { base, keys, lead, measure } = directory
  const { filters, page, total } = list
  const words = describeFilters({ filters, facets })
  return pageMetadata({
    title: `${directory.title}${words && `：${words}`}${page > 1 ? `（第 ${page} 页）` : ''}`,
    description: `${words && `${words}：`}${lead}共 ${total} ${measure}。`,
    path: listPath(base, filters, page, keys),
    noindex: Object.keys(filters).length > 2,
  })
}
