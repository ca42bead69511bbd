import { RoomBadge } from '@/components/places/room-badge'
import { Badge, type Tone } from '@/components/ui/badge'
import { RecordItem, RecordList } from '@/components/ui/records'
import {
  POSITION_KIND_LABELS,
  POSITION_STATUS_LABELS,
  type PositionStatus,
} from '@/lib/features/positions/constants'
import { describePay, describeTerm } from '@/lib/features/positions/rules'
import type { PositionSummary } from '@/lib/features/positions/types'
import { formatPartialDate } from '@/lib/shared/dates'

const TONES: Record<PositionStatus, Tone> = {
  draft: 'neutral',
  submitted: 'warning',
  returned: 'error',
  published: 'success',
  paused: 'warning',
  closed: 'neutral',
  expired: 'neutral',
}

/** Whether one can still apply, and 演示 where the demo set made the position up. */
export function PositionBadges({ status, demo }: Pick<PositionSummary, 'status' | 'demo'>) {
  return (
    <>
      <Badge tone={TONES[status]}>{POSITION_STATUS_LABELS[status]}</Badge>
      {demo && <Badge tone="warning">演示</Badge>}
    </>
  )
}

/** Positions of a list, or of the unit that offers them. */
export function PositionRecords({
  positions,
  level,
}: {
  positions: readonly PositionSummary[]
  level?: 'h2' | 'h3'
}) {
  return (
    <RecordList>
      {positions.map((position) => (
        <RecordItem
          key={position.slug}
          href={`/positions/${position.slug}`}
          title={position.title}
          level={level}
          badges={
            <>
              <PositionBadges {...position} />
              <RoomBadge room={position.room} />
            </>
          }
          meta={[position.unit.name, position.region, POSITION_KIND_LABELS[position.kind]]
            .filter(Boolean)
            .join(' · ')}
          fact={describePay(position.pay)}
        >
          {[
            position.openUntil && `${formatPartialDate(position.openUntil)}截止报名`,
            `招收 ${position.seats} 人`,
            describeTerm(position.startsOn, position.endsOn),
            position.accommodation && '提供住宿',
            position.meals && '提供用餐',
          ]
            .filter(Boolean)
            .join('，')}
        </RecordItem>
      ))}
    </RecordList>
  )
}
