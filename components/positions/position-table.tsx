import { StaffTable } from '@/components/records/staff-table'
import {
  POSITION_BASES,
  POSITION_KIND_LABELS,
  POSITION_STATUS_LABELS,
  POSITION_STATUSES,
  type PositionScope,
} from '@/lib/features/positions/constants'
import type { PositionLines } from '@/lib/features/positions/lines/types'
import { formatInstant, formatPartialDate } from '@/lib/shared/dates'
import { PositionBadges } from './position-record'

const COLUMNS = [
  { key: 'title', label: '岗位' },
  { key: 'status', label: '状态', short: true },
  { key: 'check', label: '检查', short: true },
  { key: 'unit', label: '单位' },
  { key: 'kind', label: '类型', short: true },
  { key: 'seats', label: '人数', short: true },
  { key: 'until', label: '报名截止', short: true },
  { key: 'updated', label: '最近修改' },
]

const EMPTY: Record<PositionScope, string> = {
  own: '点击“填报岗位”，发布本单位的实习岗位。',
  review: '成员单位提交的岗位会出现在这里。',
}

/** The positions that somebody offers or reviews, by state. */
export function PositionTable({ scope, lines }: { scope: PositionScope; lines: PositionLines }) {
  const base = POSITION_BASES[scope]
  return (
    <StaffTable
      base={base}
      caption="实习岗位"
      lines={lines}
      statuses={POSITION_STATUSES}
      labels={POSITION_STATUS_LABELS}
      columns={COLUMNS}
      empty={EMPTY[scope]}
      cellsOf={(line) => [
        <a key="title" href={`${base}/${line.id}`}>
          {line.title}
        </a>,
        <PositionBadges key="status" status={line.status} demo={line.demo} />,
        line.hindrances > 0 ? `${line.hindrances} 项待解决` : '通过',
        line.unit,
        POSITION_KIND_LABELS[line.kind],
        line.seats,
        line.openUntil ? formatPartialDate(line.openUntil) : '未填写',
        formatInstant(line.updatedAt),
      ]}
    />
  )
}
