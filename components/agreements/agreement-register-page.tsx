import type { Metadata } from 'next'
import { ListLayout } from '@/components/layout/list-layout'
import { Missing } from '@/components/layout/missing'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { describeFilters, type Facet, FilterBar, FilterPanel } from '@/components/ui/filter-panel'
import { Pagination } from '@/components/ui/pagination'
import { AGREEMENT_FILTERS } from '@/lib/features/agreements/constants'
import { loadRegister } from '@/lib/features/agreements/loaders'
import type { AgreementRegister } from '@/lib/features/agreements/types'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { listPath } from '@/lib/shared/list-path'
import { RegisterTable } from './register-table'

const BASE = '/agreements'
const LEAD = '谁与谁、就什么、何时签订、是否还有效：已登记的合作协议逐份列在这里。'

type Address = { segments?: readonly string[] }

function facetsOf({ facets }: AgreementRegister): Facet[] {
  return [
    { key: 'kind', title: '类型', options: facets.kind },
    { key: 'status', title: '状态', options: facets.status },
  ]
}

/** Title and addresses of one page of the register. */
export async function agreementRegisterMetadata({ segments }: Address): Promise<Metadata> {
  const found = await loadRegister(segments)
  if (!found) return missingMetadata()
  const { list, filters } = found
  const words = describeFilters({ filters, facets: facetsOf(list) })
  const title = `合作协议${words && `：${words}`}${list.page > 1 ? `（第 ${list.page} 页）` : ''}`
  const path = listPath(BASE, filters, list.page, AGREEMENT_FILTERS)
  const noindex = Object.keys(filters).length > 2
  return pageMetadata({ title, description: `${LEAD}共 ${list.total} 份。`, path, noindex })
}

/** The public register of agreements at one address. */
export async function AgreementRegisterPage({ segments }: Address) {
  const [found, { baseUrl, name, host }] = await Promise.all([loadRegister(segments), loadSite()])
  if (!found) return <Missing />
  const { list, filters } = found
  const hrefOf = (page: number) => listPath(BASE, filters, page, AGREEMENT_FILTERS)
  const state = { base: BASE, keys: AGREEMENT_FILTERS, filters, facets: facetsOf(list) }
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '合作协议', href: BASE },
      ]}
      baseUrl={baseUrl}
      head={<PageHead title="合作协议" lead={LEAD} />}
      foot={<PageMeta publisher={host || name} url={baseUrl + hrefOf(list.page)} />}
    >
      <ListLayout filters={<FilterPanel {...state} />}>
        <FilterBar {...state} />
        <p className="meta">共 {list.total} 份</p>
        {list.total > 0 ? (
          <RegisterTable entries={list.items} />
        ) : (
          <EmptyState
            title="没有符合条件的合作协议"
            actions={
              <ButtonLink variant="quiet" href={BASE}>
                查看全部协议
              </ButtonLink>
            }
          >
            协议由联盟秘书处登记后公开；公开到哪一步，由各方约定的保密程度决定。
          </EmptyState>
        )}
        <Pagination page={list.page} pageCount={list.pageCount} hrefOf={hrefOf} label="合作协议分页" />
      </ListLayout>
    </PageShell>
  )
}
