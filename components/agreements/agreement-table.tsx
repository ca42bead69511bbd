import { StaffTable } from '@/components/records/staff-table'
import {
  AGREEMENT_KIND_LABELS,
  AGREEMENT_STATUS_LABELS,
  AGREEMENT_STATUSES,
} from '@/lib/features/agreements/constants'
import type { AgreementRows } from '@/lib/features/agreements/drafts/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { AgreementStatusBadge } from './agreement-lines'

const BASE = '/admin/agreements'

const COLUMNS = [
  { key: 'title', label: '协议' },
  { key: 'number', label: '编号' },
  { key: 'status', label: '状态' },
  { key: 'kind', label: '类型' },
  { key: 'parties', label: '各方' },
  { key: 'signed', label: '签订' },
  { key: 'alliance', label: '登记的联盟' },
]

/** The entries that a secretariat keeps, by state. */
export function AgreementTable({ rows }: { rows: AgreementRows }) {
  return (
    <StaffTable
      base={BASE}
      caption="合作协议"
      lines={rows}
      statuses={AGREEMENT_STATUSES}
      labels={AGREEMENT_STATUS_LABELS}
      columns={COLUMNS}
      empty="点击“登记协议”，录入一份纸质协议。"
      cellsOf={(row) => [
        <a key="title" href={`${BASE}/${row.id}`}>
          {row.title}
        </a>,
        row.number ?? '未编号',
        <AgreementStatusBadge key="status" status={row.status} />,
        AGREEMENT_KIND_LABELS[row.kind],
        row.parties.join('、'),
        row.signedOn ? formatPartialDate(row.signedOn) : '未注明',
        row.alliance ?? '平台',
      ]}
    />
  )
}
