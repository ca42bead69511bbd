import { Table } from '@/components/ui/table'
import type { Stretch } from '@/lib/features/places/types'
import { formatPartialDate } from '@/lib/shared/dates'

const COLUMNS = [
  { key: 'from', label: '从' },
  { key: 'to', label: '到' },
  { key: 'taken', label: '已占', align: 'end' },
  { key: 'limit', label: '上限', align: 'end' },
  { key: 'left', label: '还可接收', align: 'end' },
] as const

const leftOf = ({ taken, limit }: Stretch) =>
  taken > limit ? `超出 ${taken - limit}` : String(limit - taken)

/** The numbers behind the chart: every stretch of days on which they stay the same. */
export function UsageTable({ caption, stretches }: { caption: string; stretches: readonly Stretch[] }) {
  return (
    <Table
      caption={caption}
      hideCaption
      columns={COLUMNS}
      rows={stretches.map((one) => ({
        key: one.from,
        cells: [formatPartialDate(one.from), formatPartialDate(one.to), one.taken, one.limit, leftOf(one)],
      }))}
    />
  )
}
