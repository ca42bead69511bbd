import type { Metadata } from 'next'
import { directoryMetadata } from '@/components/directory/directory-metadata'
import { type Directory, DirectoryPage } from '@/components/directory/directory-page'
import { Missing } from '@/components/layout/missing'
import type { Facet } from '@/components/ui/filter-panel'
import { POLICY_FILTERS } from '@/lib/features/policy-documents/constants'
import { loadPolicyList } from '@/lib/features/policy-documents/loaders'
import type { PolicyList } from '@/lib/features/policy-documents/types'
import { loadSite, missingMetadata } from '@/lib/features/settings/loaders'
import { PolicyRecords } from './policy-records'

const DIRECTORY: Directory = {
  base: '/policies',
  keys: POLICY_FILTERS,
  title: '政策文件',
  lead: '产教融合与校企合作的政策文件：索引号、文号、发布机构、有效性，以及文件之间的引用。',
  measure: '份',
  order: '按发文日期排列，新的在前',
  empty: '政策文件由联盟秘书处登记并发布。',
}

type Address = { segments?: readonly string[] }

const facetsOf = ({ levels, validities, years, issuers }: PolicyList): Facet[] => [
  { key: 'level', title: '级别', options: levels },
  { key: 'validity', title: '有效性', options: validities },
  { key: 'year', title: '发文年份', options: years },
  { key: 'issuer', title: '发布机构', options: issuers },
]

/** Title and addresses of one page of the list. */
export async function policyListMetadata({ segments }: Address): Promise<Metadata> {
  const list = await loadPolicyList(segments)
  if (!list) return missingMetadata()
  return directoryMetadata(DIRECTORY, { list, facets: facetsOf(list) })
}

/** The public list of policy documents at one address. */
export async function PolicyListPage({ segments }: Address) {
  const [list, { baseUrl, host, name }] = await Promise.all([loadPolicyList(segments), loadSite()])
  if (!list) return <Missing />
  return (
    <DirectoryPage
      directory={DIRECTORY}
      list={list}
      facets={facetsOf(list)}
      site={{ baseUrl, publisher: host || name }}
    >
      <PolicyRecords policies={list.items} level="h2" />
    </DirectoryPage>
  )
}
