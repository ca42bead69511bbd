import type { Metadata } from 'next'
import { directoryMetadata } from '@/components/directory/directory-metadata'
import { type Directory, DirectoryPage } from '@/components/directory/directory-page'
import { Missing } from '@/components/layout/missing'
import type { Facet } from '@/components/ui/filter-panel'
import { TabLinks } from '@/components/ui/tab-links'
import {
  POSITION_FILTERS,
  SORT_LABELS,
  SORT_ORDERS,
  SORTS,
  type Sort,
} from '@/lib/features/positions/directory/constants'
import { loadPositions } from '@/lib/features/positions/directory/loaders'
import type { PositionList } from '@/lib/features/positions/types'
import { loadSite, missingMetadata } from '@/lib/features/settings/loaders'
import { listPath } from '@/lib/shared/list-path'
import { PositionRecords } from './position-record'

const DIRECTORY: Directory = {
  base: '/positions',
  keys: POSITION_FILTERS,
  title: '实习岗位',
  lead: '学什么、做什么、多长时间、多少报酬、有什么保险：每个岗位都写清楚，审核后才公开。',
  measure: '个',
  empty: '岗位由企业、医院等单位填报，审核后公开。可以少选一个条件再找。',
}

type Address = { segments?: readonly string[] }

function facetsOf({ facets }: PositionList): Facet[] {
  return [
    { key: 'status', title: '招收', options: facets.status },
    { key: 'kind', title: '类型', options: facets.kind },
    { key: 'region', title: '地区', options: facets.region },
    { key: 'major', title: '专业', options: facets.major },
    { key: 'pay', title: '报酬', options: facets.pay },
    { key: 'start', title: '开始月份', options: facets.start },
    { key: 'provides', title: '提供', options: facets.provides },
    { key: 'chain', title: '产业链', options: facets.chain },
  ]
}

const sortOf = ({ filters }: PositionList): Sort => SORTS.find((one) => one === filters.sort) ?? SORTS[0]

const orderOf = (list: PositionList) => `正在招收的在前，其中${SORT_ORDERS[sortOf(list)]}`

/** The same list in another order; the first order is the one without a word in the address. */
function sortHref({ filters: { sort: _, ...filters } }: PositionList, sort: Sort): string {
  const chosen = sort === SORTS[0] ? filters : { ...filters, sort }
  return listPath(DIRECTORY.base, chosen, 1, POSITION_FILTERS)
}

/** Title and addresses of one page of the list. */
export async function positionListMetadata({ segments }: Address): Promise<Metadata> {
  const list = await loadPositions(segments)
  return list ? directoryMetadata(DIRECTORY, { list, facets: facetsOf(list) }) : missingMetadata()
}

/** The public list of positions at one address. */
export async function PositionListPage({ segments }: Address) {
  const [list, { baseUrl, name, host }] = await Promise.all([loadPositions(segments), loadSite()])
  if (!list) return <Missing />
  return (
    <DirectoryPage
      directory={{ ...DIRECTORY, order: orderOf(list) }}
      list={list}
      facets={facetsOf(list)}
      site={{ baseUrl, publisher: host || name }}
    >
      <TabLinks
        label="排序"
        tabs={SORTS.map((sort) => ({
          label: SORT_LABELS[sort],
          href: sortHref(list, sort),
          active: sort === sortOf(list),
        }))}
      />
      <PositionRecords positions={list.items} level="h2" />
    </DirectoryPage>
  )
}
