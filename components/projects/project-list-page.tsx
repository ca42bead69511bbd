import type { Metadata } from 'next'
import { ListLayout } from '@/components/layout/list-layout'
import { Missing } from '@/components/layout/missing'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { describeFilters, type Facet, FilterBar, FilterPanel } from '@/components/ui/filter-panel'
import { Pagination } from '@/components/ui/pagination'
import { PROJECT_FILTERS } from '@/lib/features/projects/constants'
import { loadProjects } from '@/lib/features/projects/directory/loaders'
import type { ProjectList } from '@/lib/features/projects/types'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { listPath } from '@/lib/shared/list-path'
import { ProjectRecords } from './project-record'

const BASE = '/projects'
const LEAD = '订单班、现代学徒制、共建基地与课程……学校与合作单位登记的合作项目，逐项可查。'

type Address = { segments?: readonly string[] }

function facetsOf({ facets }: ProjectList): Facet[] {
  return [
    { key: 'kind', title: '类型', options: facets.kind },
    { key: 'region', title: '地区', options: facets.region },
    { key: 'status', title: '状态', options: facets.status },
    { key: 'year', title: '开始年份', options: facets.year },
  ]
}

/** Title and addresses of one page of the list. */
export async function projectListMetadata({ segments }: Address): Promise<Metadata> {
  const found = await loadProjects(segments)
  if (!found) return missingMetadata()
  const { list, filters } = found
  const words = describeFilters({ filters, facets: facetsOf(list) })
  const title = `合作项目${words && `：${words}`}${list.page > 1 ? `（第 ${list.page} 页）` : ''}`
  const path = listPath(BASE, filters, list.page, PROJECT_FILTERS)
  const noindex = Object.keys(filters).length > 2
  return pageMetadata({ title, description: `${LEAD}共 ${list.total} 项。`, path, noindex })
}

/** The public list of projects at one address. */
export async function ProjectListPage({ segments }: Address) {
  const [found, { baseUrl, name, host }] = await Promise.all([loadProjects(segments), loadSite()])
  if (!found) return <Missing />
  const { list, filters } = found
  const hrefOf = (page: number) => listPath(BASE, filters, page, PROJECT_FILTERS)
  const state = { base: BASE, keys: PROJECT_FILTERS, filters, facets: facetsOf(list) }
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '合作项目', href: BASE },
      ]}
      baseUrl={baseUrl}
      head={<PageHead title="合作项目" lead={LEAD} />}
      foot={<PageMeta publisher={host || name} url={baseUrl + hrefOf(list.page)} />}
    >
      <ListLayout filters={<FilterPanel {...state} />}>
        <FilterBar {...state} />
        <p className="meta">共 {list.total} 项</p>
        {list.total > 0 ? (
          <ProjectRecords projects={list.items} level="h2" />
        ) : (
          <EmptyState
            title="没有符合条件的合作项目"
            actions={
              <ButtonLink variant="quiet" href={BASE}>
                查看全部项目
              </ButtonLink>
            }
          >
            项目由牵头单位填报、联盟秘书处登记后公开。
          </EmptyState>
        )}
        <Pagination page={list.page} pageCount={list.pageCount} hrefOf={hrefOf} label="合作项目分页" />
      </ListLayout>
    </PageShell>
  )
}
