import { StaffTable } from '@/components/records/staff-table'
import { AGREEMENT_KIND_LABELS } from '@/lib/features/agreements/constants'
import {
  AGREEMENT_BASES,
  AGREEMENT_VIEW_LABELS,
  type AgreementScope,
  viewsOf,
} from '@/lib/features/agreements/lines/constants'
import type { AgreementRow, AgreementRows } from '@/lib/features/agreements/lines/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { AgreementStatusBadge } from './agreement-lines'

const COLUMNS = [
  { key: 'title', label: '协议' },
  { key: 'number', label: '编号' },
  { key: 'status', label: '状态' },
  { key: 'kind', label: '类型' },
  { key: 'parties', label: '各方' },
  { key: 'ends', label: '到期', short: true },
  { key: 'alliance', label: '登记的联盟' },
]

const EMPTY: Record<AgreementScope, string> = {
  own: '点击“起草协议”，写好后提交各方确认；各方都确认同一文本，协议即生效。',
  kept: '点击“登记协议”，录入一份纸质协议；成员单位在线提交各方确认的协议也会出现在这里。',
}

function Status({ row: { status, confirmed } }: { row: AgreementRow }) {
  return (
    <>
      <AgreementStatusBadge status={status} />
      {confirmed && (
        <p className="meta">
          {confirmed.of} 方中 {confirmed.count} 方已确认
        </p>
      )}
    </>
  )
}

/** The agreements of a unit, or those that a secretariat keeps, by state. */
export function AgreementTable({ scope, rows }: { scope: AgreementScope; rows: AgreementRows }) {
  const base = AGREEMENT_BASES[scope]
  return (
    <StaffTable
      base={base}
      caption="合作协议"
      lines={rows}
      statuses={viewsOf(scope)}
      labels={AGREEMENT_VIEW_LABELS}
      columns={COLUMNS}
      empty={EMPTY[scope]}
      cellsOf={(row) => [
        <a key="title" href={`${base}/${row.id}`}>
          {row.title}
        </a>,
        row.number ?? '未编号',
        <Status key="status" row={row} />,
        AGREEMENT_KIND_LABELS[row.kind],
        row.parties.join('、'),
        row.validTo ? formatPartialDate(row.validTo) : '未注明',
        row.alliance ?? '平台',
      ]}
    />
  )
}
