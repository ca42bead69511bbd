import type { Metadata } from 'next'
import { directoryMetadata } from '@/components/directory/directory-metadata'
import { type Directory, DirectoryPage } from '@/components/directory/directory-page'
import { Missing } from '@/components/layout/missing'
import type { Facet } from '@/components/ui/filter-panel'
import { PLATFORM_FILTERS } from '@/lib/features/platforms/constants'
import { loadPlatforms } from '@/lib/features/platforms/directory/loaders'
import type { PlatformList } from '@/lib/features/platforms/types'
import { loadSite, missingMetadata } from '@/lib/features/settings/loaders'
import { PlatformRecords } from './platform-record'

const DIRECTORY: Directory = {
  base: '/platforms',
  keys: PLATFORM_FILTERS,
  title: '共建平台',
  lead: '校企共建的实训基地、工匠实验室、实践中心、研发平台与众创空间。产业学院另有专页。',
  measure: '个',
  empty: '平台由举办单位在工作台登记，单位经核验后公开。',
}

type Address = { segments?: readonly string[] }

const facetsOf = ({ kinds, regions }: PlatformList): Facet[] => [
  { key: 'kind', title: '类型', options: kinds },
  { key: 'region', title: '地区', options: regions },
]

/** Title and addresses of one page of the list. */
export async function platformListMetadata({ segments }: Address): Promise<Metadata> {
  const list = await loadPlatforms(segments)
  if (!list) return missingMetadata()
  return directoryMetadata(DIRECTORY, { list, facets: facetsOf(list) })
}

/** The public list of platforms at one address. */
export async function PlatformListPage({ segments }: Address) {
  const [list, { baseUrl, host, name }] = await Promise.all([loadPlatforms(segments), loadSite()])
  if (!list) return <Missing />
  return (
    <DirectoryPage
      directory={DIRECTORY}
      list={list}
      facets={facetsOf(list)}
      site={{ baseUrl, publisher: host || name }}
    >
      <PlatformRecords platforms={list.items} showKind level="h2" />
    </DirectoryPage>
  )
}
