import type { Metadata } from 'next'
import { ListLayout } from '@/components/layout/list-layout'
import { Missing } from '@/components/layout/missing'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { describeFilters, type Facet, FilterBar, FilterPanel } from '@/components/ui/filter-panel'
import { Pagination } from '@/components/ui/pagination'
import { POSITION_FILTERS } from '@/lib/features/positions/constants'
import { loadPositions } from '@/lib/features/positions/directory/loaders'
import type { PositionList } from '@/lib/features/positions/types'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { listPath } from '@/lib/shared/list-path'
import { PositionRecords } from './position-record'

const BASE = '/positions'
const LEAD = '学什么、做什么、多长时间、多少报酬、有什么保险：每个岗位都写清楚，审核后才公开。'

type Address = { segments?: readonly string[] }

function facetsOf({ facets }: PositionList): Facet[] {
  return [
    { key: 'status', title: '招收', options: facets.status },
    { key: 'kind', title: '类型', options: facets.kind },
    { key: 'region', title: '地区', options: facets.region },
  ]
}

/** Title and addresses of one page of the list. */
export async function positionListMetadata({ segments }: Address): Promise<Metadata> {
  const found = await loadPositions(segments)
  if (!found) return missingMetadata()
  const { list, filters } = found
  const words = describeFilters({ filters, facets: facetsOf(list) })
  const title = `实习岗位${words && `：${words}`}${list.page > 1 ? `（第 ${list.page} 页）` : ''}`
  const path = listPath(BASE, filters, list.page, POSITION_FILTERS)
  const noindex = Object.keys(filters).length > 2
  return pageMetadata({ title, description: `${LEAD}共 ${list.total} 个。`, path, noindex })
}

/** The public list of positions at one address. */
export async function PositionListPage({ segments }: Address) {
  const [found, { baseUrl, name, host }] = await Promise.all([loadPositions(segments), loadSite()])
  if (!found) return <Missing />
  const { list, filters } = found
  const hrefOf = (page: number) => listPath(BASE, filters, page, POSITION_FILTERS)
  const state = { base: BASE, keys: POSITION_FILTERS, filters, facets: facetsOf(list) }
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '实习岗位', href: BASE },
      ]}
      baseUrl={baseUrl}
      head={<PageHead title="实习岗位" lead={LEAD} />}
      foot={<PageMeta publisher={host || name} url={baseUrl + hrefOf(list.page)} />}
    >
      <ListLayout filters={<FilterPanel {...state} />}>
        <FilterBar {...state} />
        <p className="meta">共 {list.total} 个</p>
        {list.total > 0 ? (
          <PositionRecords positions={list.items} level="h2" />
        ) : (
          <EmptyState
            title="没有符合条件的实习岗位"
            actions={
              <ButtonLink variant="quiet" href={BASE}>
                查看全部岗位
              </ButtonLink>
            }
          >
            岗位由企业、医院等单位填报，审核后公开。
          </EmptyState>
        )}
        <Pagination page={list.page} pageCount={list.pageCount} hrefOf={hrefOf} label="实习岗位分页" />
      </ListLayout>
    </PageShell>
  )
}
