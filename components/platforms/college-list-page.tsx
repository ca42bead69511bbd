import type { Metadata } from 'next'
import { directoryMetadata } from '@/components/directory/directory-metadata'
import { type Directory, DirectoryPage } from '@/components/directory/directory-page'
import { Missing } from '@/components/layout/missing'
import type { Facet } from '@/components/ui/filter-panel'
import { COLLEGE_FILTERS } from '@/lib/features/platforms/constants'
import { loadColleges } from '@/lib/features/platforms/directory/loaders'
import type { CollegeList } from '@/lib/features/platforms/types'
import { loadSite, missingMetadata } from '@/lib/features/settings/loaders'
import { PlatformRecords } from './platform-record'

const DIRECTORY: Directory = {
  base: '/colleges',
  keys: COLLEGE_FILTERS,
  title: '产业学院',
  lead: '学校与企业、园区、行业组织共建的产业学院：谁与谁、从何时起、面向哪些专业。',
  measure: '所',
  empty: '产业学院由举办学校在工作台登记，学校经核验后公开。',
}

type Address = { segments?: readonly string[] }

const facetsOf = ({ hosts, regions, years }: CollegeList): Facet[] => [
  { key: 'host', title: '举办学校', options: hosts },
  { key: 'region', title: '地区', options: regions },
  { key: 'year', title: '成立年份', options: years },
]

/** Title and addresses of one page of the list. */
export async function collegeListMetadata({ segments }: Address): Promise<Metadata> {
  const list = await loadColleges(segments)
  if (!list) return missingMetadata()
  return directoryMetadata(DIRECTORY, { list, facets: facetsOf(list) })
}

/** The public list of industry colleges at one address. */
export async function CollegeListPage({ segments }: Address) {
  const [list, { baseUrl, host, name }] = await Promise.all([loadColleges(segments), loadSite()])
  if (!list) return <Missing />
  return (
    <DirectoryPage
      directory={DIRECTORY}
      list={list}
      facets={facetsOf(list)}
      site={{ baseUrl, publisher: host || name }}
    >
      <PlatformRecords platforms={list.items} level="h2" />
    </DirectoryPage>
  )
}
