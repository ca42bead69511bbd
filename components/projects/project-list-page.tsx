import type { Metadata } from 'next'
import { directoryMetadata } from '@/components/directory/directory-metadata'
import { type Directory, DirectoryPage } from '@/components/directory/directory-page'
import { Missing } from '@/components/layout/missing'
import type { Facet } from '@/components/ui/filter-panel'
import { PROJECT_FILTERS } from '@/lib/features/projects/constants'
import { loadProjects } from '@/lib/features/projects/directory/loaders'
import type { ProjectList } from '@/lib/features/projects/types'
import { loadSite, missingMetadata } from '@/lib/features/settings/loaders'
import { ProjectRecords } from './project-record'

const DIRECTORY: Directory = {
  base: '/projects',
  keys: PROJECT_FILTERS,
  title: '合作项目',
  lead: '订单班、现代学徒制、共建基地与课程……学校与合作单位登记的合作项目，逐项可查。',
  measure: '项',
  exports: 'projects',
  empty: '项目由牵头单位填报、联盟秘书处登记后公开。可以少选一个条件再找。',
}

type Address = { segments?: readonly string[] }

function facetsOf({ facets }: ProjectList): Facet[] {
  return [
    { key: 'kind', title: '类型', options: facets.kind },
    { key: 'region', title: '地区', options: facets.region },
    { key: 'school', title: '学校', options: facets.school },
    { key: 'partner', title: '合作单位', options: facets.partner },
    { key: 'chain', title: '产业链', options: facets.chain },
    { key: 'major', title: '专业', options: facets.major },
    { key: 'status', title: '状态', options: facets.status },
    { key: 'year', title: '开始年份', options: facets.year },
  ]
}

/** Title and addresses of one page of the list. */
export async function projectListMetadata({ segments }: Address): Promise<Metadata> {
  const list = await loadProjects(segments)
  return list ? directoryMetadata(DIRECTORY, { list, facets: facetsOf(list) }) : missingMetadata()
}

/** The public list of projects at one address. */
export async function ProjectListPage({ segments }: Address) {
  const [list, { baseUrl, name, host }] = await Promise.all([loadProjects(segments), loadSite()])
  if (!list) return <Missing />
  return (
    <DirectoryPage
      directory={DIRECTORY}
      list={list}
      facets={facetsOf(list)}
      site={{ baseUrl, publisher: host || name }}
    >
      <ProjectRecords projects={list.items} level="h2" />
    </DirectoryPage>
  )
}
