import type { ReactNode } from 'react'
import { ListLayout } from '@/components/layout/list-layout'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Facet, FilterBar, FilterPanel } from '@/components/ui/filter-panel'
import { Pagination } from '@/components/ui/pagination'
import { type ListFilters, listPath } from '@/lib/shared/list-path'
import type { ListPage } from '@/lib/shared/lists'
import { ListExports } from './list-exports'

/** What one public list is: its address, its filters in their order, and its words. */
export type Directory = {
  base: string
  keys: readonly string[]
  title: string
  lead: string
  /** Counts its records: 个, 所. */
  measure: string
  /** How its records follow one another. */
  order?: string
  /** Said where the filters leave nothing, or there is nothing yet. */
  empty: string
  /** Lists that can be taken away as a file. */
  exports?: 'agreements' | 'projects'
}

/** One public list at one address: head, filters, records, pages. The records themselves are the children. */
export function DirectoryPage({
  directory,
  list,
  facets,
  site,
  children,
}: {
  directory: Directory
  list: ListPage<unknown> & { filters: ListFilters }
  facets: readonly Facet[]
  site: { baseUrl: string; publisher: string }
  children: ReactNode
}) {
  const { base, keys, title, lead, measure, order = '按名称拼音排列', empty, exports } = directory
  const { filters, total, page, pageCount } = list
  const hrefOf = (number: number) => listPath(base, filters, number, keys)
  const state = { base, keys, filters, facets }
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: title, href: base },
      ]}
      baseUrl={site.baseUrl}
      head={<PageHead title={title} lead={lead} />}
      foot={<PageMeta publisher={site.publisher} url={site.baseUrl + hrefOf(page)} />}
    >
      <ListLayout filters={<FilterPanel {...state} />}>
        <FilterBar {...state} />
        {total > 0 ? (
          <>
            <p className="meta">
              共 {total} {measure}，{order}
            </p>
            {children}
          </>
        ) : (
          <EmptyState
            title={`没有符合条件的${title}`}
            actions={
              <ButtonLink variant="quiet" href={Object.keys(filters).length > 0 ? base : '/members'}>
                {Object.keys(filters).length > 0 ? `查看全部${title}` : '查看成员单位'}
              </ButtonLink>
            }
          >
            {empty}
          </EmptyState>
        )}
        <Pagination page={page} pageCount={pageCount} hrefOf={hrefOf} label={`${title}分页`} />
        {exports && total > 0 && (
          <ListExports kind={exports} filters={filters} total={total} measure={measure} />
        )}
      </ListLayout>
    </PageShell>
  )
}
