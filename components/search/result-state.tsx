import { TabLinks } from '@/components/ui/tab-links'
import { QUERY_LIMIT, SEARCH_KIND_LABELS } from '@/lib/features/search/constants'
import type { BoundedCount, SearchPage } from '@/lib/features/search/types'
import { searchHref } from '@/lib/shared/search-path'

const written = ({ count, bounded }: BoundedCount) => `${count.toLocaleString('en-US')}${bounded ? '+' : ''}`

/** How the results answer what was typed, in one sentence. */
function sentence(q: string, results: SearchPage | null): string {
  if (results === null) return '输入的只有符号，没有可以查找的文字。请输入名称、拼音或编号中的字。'
  const { text, total, closeness, found, counts } = results
  if (counts.length === 0) return `没有找到“${text}”，也没有找到写法或读音相近的名称。`
  if (total.count === 0) return '这一类中没有，其他类别中有。'
  const many = `${written(total)} 条`
  if (closeness === 'near') return `没有与“${text}”完全相符的结果。以下 ${many}与它写法或读音相近。`
  if (closeness === 'part')
    return `没有同时符合“${text}”的结果。以下 ${many}含有其中的${found.map((word) => `“${word}”`).join('、')}。`
  return q.length > text.length + 1 && [...q].length > QUERY_LIMIT
    ? `输入过长，只按前 ${QUERY_LIMIT} 个字查找“${text}”，找到 ${many}。`
    : `找到 ${many}，最相符的在前。`
}

/** What was found, and how much of each kind: a link each. */
export function ResultState({ q, results }: { q: string; results: SearchPage | null }) {
  const counts = results?.counts ?? []
  const all = {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    bounded: counts.some(({ bounded }) => bounded),
  }
  const href = (kind: string | null) => searchHref({ q, kind, page: 1 })
  return (
    <>
      <p role="status">{sentence(q, results)}</p>
      {counts.length > 0 && (
        <TabLinks
          label="按类别查看"
          tabs={[
            { label: '全部', href: href(null), active: results?.kind === null, count: written(all) },
            ...counts.map((one) => ({
              label: SEARCH_KIND_LABELS[one.kind],
              href: href(one.kind),
              active: results?.kind === one.kind,
              count: written(one),
            })),
          ]}
        />
      )}
    </>
  )
}
