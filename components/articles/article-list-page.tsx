import type { Metadata } from 'next'
import { directoryMetadata } from '@/components/directory/directory-metadata'
import { type Directory, DirectoryPage } from '@/components/directory/directory-page'
import { Missing } from '@/components/layout/missing'
import type { Facet } from '@/components/ui/filter-panel'
import { ARTICLE_FILTERS } from '@/lib/features/articles/constants'
import { loadArticleList } from '@/lib/features/articles/loaders'
import type { ArticleList } from '@/lib/features/articles/types'
import { loadSite, missingMetadata } from '@/lib/features/settings/loaders'
import { ArticleRecords } from './article-records'

const DIRECTORY: Directory = {
  base: '/news',
  keys: ARTICLE_FILTERS,
  title: '动态',
  lead: '各联盟与成员单位的新闻、公告、典型案例与年度工作总结。',
  measure: '篇',
  order: '按发布日期排列，新的在前',
  empty: '文章由成员单位撰写、联盟审核后发布。',
}

type Address = { segments?: readonly string[] }

const facetsOf = ({ kinds, alliances, years }: ArticleList): Facet[] => [
  { key: 'kind', title: '栏目', options: kinds },
  { key: 'alliance', title: '联盟', options: alliances },
  { key: 'year', title: '年份', options: years },
]

/** Title and addresses of one page of the list. */
export async function articleListMetadata({ segments }: Address): Promise<Metadata> {
  const list = await loadArticleList(segments)
  if (!list) return missingMetadata()
  const metadata = await directoryMetadata(DIRECTORY, { list, facets: facetsOf(list) })
  const types = { 'application/atom+xml': '/feed.xml' }
  return { ...metadata, alternates: { ...metadata.alternates, types } }
}

/** The public list of articles at one address. */
export async function ArticleListPage({ segments }: Address) {
  const [list, { baseUrl, host, name }] = await Promise.all([loadArticleList(segments), loadSite()])
  if (!list) return <Missing />
  return (
    <DirectoryPage
      directory={DIRECTORY}
      list={list}
      facets={facetsOf(list)}
      site={{ baseUrl, publisher: host || name }}
    >
      <ArticleRecords articles={list.items} level="h2" />
    </DirectoryPage>
  )
}
