import { Table } from '@/components/ui/table'
import { PLACE_DEED_LABELS, RELEASE_REASON_LABELS } from '@/lib/features/places/constants'
import type { MoveLine } from '@/lib/features/places/types'
import { formatInstant, formatPartialDate } from '@/lib/shared/dates'

const COLUMNS = [
  { key: 'deed', label: '变动' },
  { key: 'number', label: '序号' },
  { key: 'at', label: '时间' },
  { key: 'position', label: '岗位' },
  { key: 'school', label: '学校' },
  { key: 'places', label: '名额' },
  { key: 'period', label: '实习时间' },
]

function deedOf({ deed, reason, counted }: MoveLine): string {
  const why = reason === null ? '' : `（${RELEASE_REASON_LABELS[reason]}）`
  return `${PLACE_DEED_LABELS[deed]}${why}${counted ? '' : '，不计入上限'}`
}

/** Until when the places are taken after the move; a release that came during the internship ends it early. */
function periodOf({ from, to, lastDay }: MoveLine): string {
  const planned = `${formatPartialDate(from)}至${formatPartialDate(to)}`
  return lastDay !== null && lastDay < to ? `${planned}，占用到${formatPartialDate(lastDay)}为止` : planned
}

/** Moves of a unit's ledger, newest first. */
export function MoveTable({ moves }: { moves: readonly MoveLine[] }) {
  return (
    <Table
      caption="名额变动"
      hideCaption
      columns={COLUMNS}
      rows={moves.map((move) => ({
        key: String(move.number),
        cells: [
          deedOf(move),
          move.number,
          formatInstant(move.at),
          move.position.title,
          move.school,
          move.places,
          periodOf(move),
        ],
      }))}
    />
  )
}
