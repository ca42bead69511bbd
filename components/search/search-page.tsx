import type { Metadata } from 'next'
import { Missing } from '@/components/layout/missing'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { SearchForm } from '@/components/ui/search-form'
import { loadSearch } from '@/lib/features/search/loaders'
import { missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { SEARCH_PATH, searchHref } from '@/lib/shared/search-path'
import { ResultList } from './result-list'
import { ResultState } from './result-state'
import { SearchHints } from './search-hints'

const LEAD = '联盟、成员单位、产业学院、共建平台、合作项目、协议、岗位、动态、政策和活动，一处查找。'

const TRAIL = [
  { label: '首页', href: '/' },
  { label: '搜索', href: SEARCH_PATH },
]

function Box({ q }: { q?: string }) {
  return <SearchForm label="搜索内容" placeholder="名称、拼音、首字母、编号或关键词" defaultValue={q} />
}

/** Title and address of the page where a search begins. */
export function searchMetadata(): Promise<Metadata> {
  return pageMetadata({ title: '搜索', description: LEAD, path: SEARCH_PATH, noindex: true })
}

/** Where a search begins, and what can be typed. */
export function SearchStart() {
  return (
    <PageShell
      trail={TRAIL}
      head={
        <PageHead title="搜索" lead={LEAD}>
          <Box />
        </PageHead>
      }
    >
      <SearchHints />
    </PageShell>
  )
}

/** Title and address of results. They are nothing for search engines. */
export async function resultsMetadata(segments: readonly string[]): Promise<Metadata> {
  const asked = await loadSearch(segments)
  if (!asked) return missingMetadata()
  const { q, results } = asked
  const { kind = null, page = 1 } = results ?? {}
  const title = `“${q}”的搜索结果${page > 1 ? `（第 ${page} 页）` : ''}`
  return pageMetadata({ title, path: searchHref({ q, kind, page }), noindex: true })
}

/** One page of results. */
export async function SearchResults({ segments }: { segments: readonly string[] }) {
  const asked = await loadSearch(segments)
  if (!asked) return <Missing />
  const { q, results } = asked
  return (
    <PageShell
      trail={TRAIL}
      head={
        <PageHead title="搜索结果">
          <Box q={q} />
        </PageHead>
      }
    >
      <div className="list-body">
        <ResultState q={q} results={results} />
        {results && results.hits.length > 0 ? <ResultList q={q} results={results} /> : <SearchHints />}
      </div>
    </PageShell>
  )
}
