import type { Metadata } from 'next'
import { directoryMetadata } from '@/components/directory/directory-metadata'
import { type Directory, DirectoryPage } from '@/components/directory/directory-page'
import { Missing } from '@/components/layout/missing'
import type { Facet } from '@/components/ui/filter-panel'
import { POSITION_FILTERS } from '@/lib/features/positions/constants'
import { loadPositions } from '@/lib/features/positions/directory/loaders'
import type { PositionList } from '@/lib/features/positions/types'
import { loadSite, missingMetadata } from '@/lib/features/settings/loaders'
import { PositionRecords } from './position-record'

const DIRECTORY: Directory = {
  base: '/positions',
  keys: POSITION_FILTERS,
  title: '实习岗位',
  lead: '学什么、做什么、多长时间、多少报酬、有什么保险：每个岗位都写清楚，审核后才公开。',
  measure: '个',
  order: '正在招收的在前，新发布的在前',
  empty: '岗位由企业、医院等单位填报，审核后公开。可以少选一个条件再找。',
}

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
  const list = await loadPositions(segments)
  return list ? directoryMetadata(DIRECTORY, { list, facets: facetsOf(list) }) : missingMetadata()
}

/** The public list of positions at one address. */
export async function PositionListPage({ segments }: Address) {
  const [list, { baseUrl, name, host }] = await Promise.all([loadPositions(segments), loadSite()])
  if (!list) return <Missing />
  return (
    <DirectoryPage
      directory={DIRECTORY}
      list={list}
      facets={facetsOf(list)}
      site={{ baseUrl, publisher: host || name }}
    >
      <PositionRecords positions={list.items} level="h2" />
    </DirectoryPage>
  )
}
