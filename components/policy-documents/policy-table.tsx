import { PublicationBadge } from '@/components/records/publication-state'
import { StatusTabs } from '@/components/records/status-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import type { PolicyLines } from '@/lib/features/policy-documents/types'
import { formatInstant, formatPartialDate } from '@/lib/shared/dates'
import { listQuery } from '@/lib/shared/lists'
import { PUBLICATION_STATUS_LABELS, PUBLICATION_STATUSES } from '@/lib/shared/publication'
import { PolicyValidityBadge } from './policy-validity'

const COLUMNS = [
  { key: 'title', label: '文件' },
  { key: 'status', label: '状态' },
  { key: 'validity', label: '有效性' },
  { key: 'issuer', label: '发布机构' },
  { key: 'issued', label: '发文日期' },
  { key: 'updated', label: '最近修改' },
]

/** The policy documents that somebody keeps, by state. `base` is the list's address. */
export function PolicyTable({ lines, base, empty }: { lines: PolicyLines; base: string; empty: string }) {
  const { items, counts, status, page, pageCount } = lines
  return (
    <>
      <StatusTabs
        base={base}
        statuses={PUBLICATION_STATUSES}
        labels={PUBLICATION_STATUS_LABELS}
        counts={counts}
        active={status}
      />
      {items.length > 0 ? (
        <Table
          caption="政策文件"
          hideCaption
          columns={COLUMNS}
          rows={items.map((line) => ({
            key: line.id,
            cells: [
              <a key="title" href={`${base}/${line.id}`}>
                {line.title}
              </a>,
              <PublicationBadge key="status" status={line.status} />,
              <PolicyValidityBadge key="validity" validity={line.validity} />,
              line.issuer,
              line.issuedOn ? formatPartialDate(line.issuedOn) : '未登记',
              formatInstant(line.updatedAt),
            ],
          }))}
        />
      ) : (
        <EmptyState title="这里没有政策文件">{empty}</EmptyState>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(number) => base + listQuery({ status, page: number })}
      />
    </>
  )
}
