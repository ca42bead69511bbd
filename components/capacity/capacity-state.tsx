import { Badge } from '@/components/ui/badge'
import { Notice } from '@/components/ui/notice'
import type { CapacityReading } from '@/lib/features/capacity/types'
import { FRESH_MONTHS } from '@/lib/features/places/constants'
import { formatPartialDate } from '@/lib/shared/dates'

type Flags = { over: unknown; lapsed: boolean; staff: number | null }

/** What is not in order with a unit's capacity, in a word or two. */
export function CapacityBadges({ over, lapsed, staff }: Flags) {
  if (staff === null) return <Badge tone="warning">未申报</Badge>
  return (
    <>
      {over ? <Badge tone="error">超过上限</Badge> : null}
      {lapsed && <Badge tone="warning">申报过期</Badge>}
      {!over && !lapsed && <Badge tone="success">正常</Badge>}
    </>
  )
}

/** What stands in the way of taking anybody in, and what is more than the limits allow. */
export function CapacityNotices({ capacity }: { capacity: CapacityReading }) {
  const { state, current, over } = capacity
  return (
    <>
      {state === 'none' && (
        <Notice tone="warning" title="还没有申报在岗职工人数">
          <p>岗位实习生的人数上限按在岗职工人数计算。没有申报以前，不能录用岗位实习生；认识实习不受影响。</p>
        </Notice>
      )}
      {state === 'stale' && (
        <Notice tone="warning" title="申报已过期">
          <p>
            统计日期为{formatPartialDate(current?.asOf ?? '')}，已超过 {FRESH_MONTHS} 个月。重新申报以前，
            不能再录用岗位实习生；已经安排的不受影响。
          </p>
        </Notice>
      )}
      {over && (
        <Notice tone="error" title="实习生人数超过上限">
          <p>
            {formatPartialDate(over.from)}至{formatPartialDate(over.to)}
            之间，已安排的岗位实习生多于现在可以接收的人数。
            已经安排的不受影响，人数回到上限之内以前不能再录用。
          </p>
        </Notice>
      )}
    </>
  )
}
