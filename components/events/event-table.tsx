import { PublicationBadge } from '@/components/records/publication-state'
import { StatusTabs } from '@/components/records/status-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { EVENT_KIND_LABELS } from '@/lib/features/events/constants'
import type { EventLines } from '@/lib/features/events/types'
import { formatInstant, formatPartialDate } from '@/lib/shared/dates'
import { listQuery } from '@/lib/shared/lists'
import { PUBLICATION_STATUS_LABELS, PUBLICATION_STATUSES } from '@/lib/shared/publication'

const BASE = '/admin/events'

const COLUMNS = [
  { key: 'title', label: '活动' },
  { key: 'status', label: '状态' },
  { key: 'kind', label: '类型' },
  { key: 'starts', label: '开始' },
  { key: 'alliances', label: '联盟' },
  { key: 'updated', label: '最近修改' },
]

/** The events that somebody keeps, by state. */
export function EventTable({ lines }: { lines: EventLines }) {
  const { items, counts, status, page, pageCount } = lines
  return (
    <>
      <StatusTabs
        base={BASE}
        statuses={PUBLICATION_STATUSES}
        labels={PUBLICATION_STATUS_LABELS}
        counts={counts}
        active={status}
      />
      {items.length > 0 ? (
        <Table
          caption="活动"
          hideCaption
          columns={COLUMNS}
          rows={items.map((line) => ({
            key: line.id,
            cells: [
              <a key="title" href={`${BASE}/${line.id}`}>
                {line.title}
              </a>,
              <PublicationBadge key="status" status={line.status} />,
              EVENT_KIND_LABELS[line.kind],
              line.startsOn ? formatPartialDate(line.startsOn) : '未登记',
              line.alliances.join('、') || '无',
              formatInstant(line.updatedAt),
            ],
          }))}
        />
      ) : (
        <EmptyState title="这里没有活动">点击“登记活动”，录入一场活动。</EmptyState>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefOf={(number) => BASE + listQuery({ status, page: number })}
      />
    </>
  )
}
