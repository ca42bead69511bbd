import type { Metadata } from 'next'
import { directoryMetadata } from '@/components/directory/directory-metadata'
import { type Directory, DirectoryPage } from '@/components/directory/directory-page'
import { Missing } from '@/components/layout/missing'
import type { Facet } from '@/components/ui/filter-panel'
import { Notice } from '@/components/ui/notice'
import { CHAIN_FILTERS } from '@/lib/features/chains/constants'
import { loadChains } from '@/lib/features/chains/loaders'
import type { ChainPage, ChainRow } from '@/lib/features/chains/types'
import { loadSite, missingMetadata } from '@/lib/features/settings/loaders'
import { listPath } from '@/lib/shared/list-path'
import { ChainTable } from './chain-table'

const DIRECTORY: Directory = {
  base: '/chains',
  keys: CHAIN_FILTERS,
  title: '产业链与专业',
  lead: '每条产业链有哪些学校、专业、产业学院和项目在培养人，有哪些单位和岗位在用人，哪里还没有人培养。',
  measure: '条产业链',
  order: '按地区和名称拼音排列',
  empty: '可以少选一个条件。产业链由各地公布，单位、平台、项目和岗位在登记时选择。',
}

type Address = { segments?: readonly string[] }

const facetsOf = ({ regions, trainings }: ChainPage): Facet[] => [
  { key: 'region', title: '地区', options: regions },
  { key: 'training', title: '培养', options: trainings },
]

/** Title and addresses of one page of the industry chains. */
export async function chainsMetadata({ segments }: Address): Promise<Metadata> {
  const list = await loadChains(segments)
  return list ? directoryMetadata(DIRECTORY, { list, facets: facetsOf(list) }) : missingMetadata()
}

function Untrained({ list: { untrained, filters } }: { list: ChainPage }) {
  if (untrained === 0 || filters.training !== undefined) return null
  return (
    <Notice tone="warning" title={`${untrained} 条产业链还没有登记任何培养`}>
      <p>
        没有学校、专业、产业学院、平台或项目与它们对应。
        <a href={listPath('/chains', { training: 'none' }, 1, CHAIN_FILTERS)}>只看这些</a>
      </p>
    </Notice>
  )
}

/** Where the names of these chains are from, said once for the chains of a region that say the same. */
function Origins({ chains }: { chains: readonly ChainRow[] }) {
  const origins = new Set(chains.flatMap(({ region, note }) => (note ? [`${region}的产业链：${note}`] : [])))
  return [...origins].map((origin) => (
    <p className="meta" key={origin}>
      {origin}。
    </p>
  ))
}

/** The matrix of industry chains at one address. */
export async function ChainsPage({ segments }: Address) {
  const [list, { baseUrl, host, name }] = await Promise.all([loadChains(segments), loadSite()])
  if (!list) return <Missing />
  return (
    <DirectoryPage
      directory={DIRECTORY}
      list={list}
      facets={facetsOf(list)}
      site={{ baseUrl, publisher: host || name }}
    >
      <Untrained list={list} />
      <ChainTable chains={list.items} />
      <p className="meta">
        对应来自各记录登记的产业链；注明“名称相近”的专业，是本地学校的专业名与产业链名互相包含，尚未登记。
      </p>
      <Origins chains={list.items} />
    </DirectoryPage>
  )
}
