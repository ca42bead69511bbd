import { StatusTabs } from '@/components/records/status-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import {
  ARTICLE_KIND_LABELS,
  ARTICLE_STATUS_LABELS,
  ARTICLE_STATUSES,
} from '@/lib/features/articles/constants'
import type { ArticleLine, ArticleLines } from '@/lib/features/articles/drafts/types'
import { formatInstant } from '@/lib/shared/dates'
import { listQuery } from '@/lib/shared/lists'
import { ArticleStatusBadge } from './article-state'

const COLUMNS = [
  { key: 'title', label: '文章' },
  { key: 'status', label: '状态' },
  { key: 'alliances', label: '联盟' },
  { key: 'updated', label: '最近修改' },
]

function cellsOf(line: ArticleLine, base: string) {
  const origin = [ARTICLE_KIND_LABELS[line.kind], line.proposer && `${line.proposer}报送`]
  return [
    <div key="title">
      <a href={`${base}/${line.id}`}>{line.title}</a>
      <p className="meta">{origin.filter(Boolean).join(' · ')}</p>
    </div>,
    <div key="status">
      <ArticleStatusBadge status={line.status} />
      {line.isPublic && line.status !== 'published' && ' 旧版仍公开'}
      {line.reason && <p className="meta">理由：{line.reason}</p>}
    </div>,
    line.alliances.join('、') || '无',
    <time key="updated" dateTime={line.updatedAt}>
      {formatInstant(line.updatedAt)}
    </time>,
  ]
}

/** The articles that somebody writes or reviews, by state. `base` is the list's address. */
export function ArticleTable({ lines, base, empty }: { lines: ArticleLines; base: string; empty: string }) {
  const { items, counts, status, page, pageCount } = lines
  return (
    <>
      <StatusTabs
        base={base}
        statuses={ARTICLE_STATUSES}
        labels={ARTICLE_STATUS_LABELS}
        counts={counts}
        active={status}
      />
      {items.length > 0 ? (
        <Table
          caption="文章"
          hideCaption
          columns={COLUMNS}
          rows={items.map((line) => ({ key: line.id, cells: cellsOf(line, base) }))}
        />
      ) : (
        <EmptyState title="这里没有文章">{empty}</EmptyState>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(number) => base + listQuery({ status, page: number })}
      />
    </>
  )
}
