import type { Metadata } from 'next'
import { directoryMetadata } from '@/components/directory/directory-metadata'
import { type Directory, DirectoryPage } from '@/components/directory/directory-page'
import { Missing } from '@/components/layout/missing'
import type { Facet } from '@/components/ui/filter-panel'
import { AGREEMENT_FILTERS } from '@/lib/features/agreements/constants'
import { loadRegister } from '@/lib/features/agreements/loaders'
import type { AgreementRegister } from '@/lib/features/agreements/types'
import { loadSite, missingMetadata } from '@/lib/features/settings/loaders'
import { RegisterTable } from './register-table'

const DIRECTORY: Directory = {
  base: '/agreements',
  keys: AGREEMENT_FILTERS,
  title: '合作协议',
  lead: '谁与谁、就什么、何时签订、是否还有效：已登记的合作协议逐份列在这里。',
  measure: '份',
  order: '新签订的在前',
  exports: 'agreements',
  empty: '协议由联盟秘书处登记后公开；公开到哪一步，由各方约定的保密程度决定。',
}

type Address = { segments?: readonly string[] }

function facetsOf({ facets }: AgreementRegister): Facet[] {
  return [
    { key: 'kind', title: '类型', options: facets.kind },
    { key: 'status', title: '状态', options: facets.status },
    { key: 'year', title: '签订年份', options: facets.year },
  ]
}

/** Title and addresses of one page of the register. */
export async function agreementRegisterMetadata({ segments }: Address): Promise<Metadata> {
  const list = await loadRegister(segments)
  return list ? directoryMetadata(DIRECTORY, { list, facets: facetsOf(list) }) : missingMetadata()
}

/** The public register of agreements at one address. */
export async function AgreementRegisterPage({ segments }: Address) {
  const [list, { baseUrl, name, host }] = await Promise.all([loadRegister(segments), loadSite()])
  if (!list) return <Missing />
  return (
    <DirectoryPage
      directory={DIRECTORY}
      list={list}
      facets={facetsOf(list)}
      site={{ baseUrl, publisher: host || name }}
    >
      <RegisterTable entries={list.items} />
    </DirectoryPage>
  )
}
