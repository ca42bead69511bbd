import type { Metadata } from 'next'
import { directoryMetadata } from '@/components/directory/directory-metadata'
import { type Directory, DirectoryPage } from '@/components/directory/directory-page'
import { Missing } from '@/components/layout/missing'
import type { Facet } from '@/components/ui/filter-panel'
import { ALLIANCE_FILTERS } from '@/lib/features/alliances/constants'
import { loadAlliances } from '@/lib/features/alliances/directory/loaders'
import type { AllianceList } from '@/lib/features/alliances/types'
import { loadSite, missingMetadata } from '@/lib/features/settings/loaders'
import { AllianceRecords } from './alliance-record'

const DIRECTORY: Directory = {
  base: '/alliances',
  keys: ALLIANCE_FILTERS,
  title: '联盟',
  lead: '产教联盟、职教集团、联合体与共同体：谁牵头，有哪些单位，做什么。',
  measure: '个',
  empty: '联盟由平台管理员登记，由各自的秘书处维护。',
}

type Address = { segments?: readonly string[] }

const facetsOf = ({ kinds, regions }: AllianceList): Facet[] => [
  { key: 'kind', title: '类型', options: kinds },
  { key: 'region', title: '地区', options: regions },
]

/** Title and addresses of one page of the list. */
export async function allianceListMetadata({ segments }: Address): Promise<Metadata> {
  const list = await loadAlliances(segments)
  if (!list) return missingMetadata()
  return directoryMetadata(DIRECTORY, { list, facets: facetsOf(list) })
}

/** The public list of alliances at one address. */
export async function AllianceListPage({ segments }: Address) {
  const [list, { baseUrl, host, name }] = await Promise.all([loadAlliances(segments), loadSite()])
  if (!list) return <Missing />
  return (
    <DirectoryPage
      directory={DIRECTORY}
      list={list}
      facets={facetsOf(list)}
      site={{ baseUrl, publisher: host || name }}
    >
      <AllianceRecords alliances={list.items} level="h2" />
    </DirectoryPage>
  )
}
