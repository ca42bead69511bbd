import { formatPartialDate } from '@/lib/shared/dates'
import { CLASS_DIVISOR, FRESH_MONTHS, UNIT_DIVISOR } from '../constants'
import { classKey, classLimit, isStale, roomIn, stretchesOf, unitLimit } from '../rules'
import type { Limit, Period, PlacePosition, Taken, UnitCapacity, Weighing } from '../types'

/** What one position is weighed against, on one day. */
export type Scales = { unit: UnitCapacity; taken: readonly Taken[]; today: string }

const sameClass = (one: string | null, other: string | null) =>
  one !== null && other !== null && classKey(one) === classKey(other)

/** The whole time of a position; null while it names no days. */
export function periodOf({ startsOn, endsOn }: PlacePosition): Period | null {
  return startsOn === null || endsOn === null ? null : { from: startsOn, to: endsOn }
}

/** The staff of a position's class of posts, as declared; null where they were not. */
export function classStaff({ classes }: UnitCapacity, postClass: string | null): number | null {
  return classes.find(({ name }) => sameClass(name, postClass))?.staff ?? null
}

function seatsLimit({ id, seats }: PlacePosition, { taken }: Scales, period: Period): Limit {
  const own = taken.filter(({ positionId }) => positionId === id)
  return { kind: 'seats', of: seats, base: seats, stretches: stretchesOf(period, own, seats) }
}

/** The limits of the unit and of the class of posts; only 岗位实习 is under them. */
function shareLimits(
  { postClass }: PlacePosition,
  { unit, taken }: Scales,
  { period, staff, inClass }: { period: Period; staff: number; inClass: number },
): Limit[] {
  const counted = taken.filter((one) => one.counted)
  const [ofUnit, ofClass] = [unitLimit(staff), classLimit(inClass)]
  const raisesUnit = unit.approvals.filter((one) => one.postClass === null)
  const raisesClass = unit.approvals.filter((one) => sameClass(one.postClass, postClass))
  const alike = counted.filter((one) => sameClass(one.postClass, postClass))
  return [
    { kind: 'unit', of: staff, base: ofUnit, stretches: stretchesOf(period, counted, ofUnit, raisesUnit) },
    {
      kind: 'class',
      of: inClass,
      base: ofClass,
      stretches: stretchesOf(period, alike, ofClass, raisesClass),
    },
  ]
}

/**
 * How many more places a position has over a period, under its own seats and, for 岗位实习, under the limits of the unit
 * and of the class of posts. What was not declared, or too long ago, gives none: silence is never a pass.
 */
export function weigh(position: PlacePosition, scales: Scales, period = periodOf(position)): Weighing {
  const none = (state: Weighing['state']): Weighing => ({ left: 0, state, limits: [] })
  if (period === null) return none('incomplete')
  const limits = [seatsLimit(position, scales, period)]
  if (position.kind === 'post') {
    const { unit, today } = scales
    const inClass = classStaff(unit, position.postClass)
    if (position.postClass === null) return none('incomplete')
    if (unit.staff === null || unit.asOf === null || inClass === null) return none('undeclared')
    if (isStale(unit.asOf, today)) return none('stale')
    limits.push(...shareLimits(position, scales, { period, staff: unit.staff, inClass }))
  }
  const left = Math.min(...limits.map(({ stretches }) => roomIn(stretches)))
  return { left, state: left > 0 ? 'open' : 'full', limits }
}

const share = (divisor: number) => `${100 / divisor}%`

function describeLimit({ kind, of, base }: Limit, limit: number, postClass: string | null): string {
  if (kind === 'seats') return `本岗位招收 ${of} 人`
  const raised = limit > base ? `，备案后可到 ${limit} 人` : '，本平台按上限执行'
  return kind === 'unit'
    ? `单位在岗职工 ${of} 人，同一时间的岗位实习生一般不超过 ${share(UNIT_DIVISOR)}，即 ${base} 人${raised}`
    : `“${postClass}”类岗位有职工 ${of} 人，同一时间的实习生一般不超过 ${share(CLASS_DIVISOR)}，即 ${base} 人${raised}`
}

/** Why so many places do not fit: the tightest limit, the first day without enough room, and how many are left. */
function describeShortage({ left, limits }: Weighing, places: number, postClass: string | null): string {
  const tightest = limits.toSorted((one, other) => roomIn(one.stretches) - roomIn(other.stretches))[0]
  const day = tightest?.stretches.find(({ taken, limit }) => taken + places > limit)
  if (!tightest || !day) throw new RangeError(`${places} places fit`)
  const words = describeLimit(tightest, day.limit, postClass)
  const when = formatPartialDate(day.from)
  return `名额不足：${words}；${when}起已占 ${day.taken} 个。这段时间还剩 ${left} 个名额，需要 ${places} 个。`
}

/** Why a weighing lets nobody in, as a sentence; null where so many places fit. */
export function shortageOf(
  weighing: Weighing,
  places: number,
  { postClass }: Pick<PlacePosition, 'postClass'>,
  { staff, asOf }: Pick<UnitCapacity, 'staff' | 'asOf'>,
): string | null {
  switch (weighing.state) {
    case 'incomplete':
      return '岗位没有写明起止日期或岗位类别，不能预留名额。'
    case 'undeclared':
      return staff === null
        ? '单位还没有申报在岗职工人数，无法计算岗位实习生的人数上限，暂不能录用。'
        : `单位还没有申报“${postClass}”类岗位的职工人数，无法计算这类岗位的实习生人数上限，暂不能录用。`
    case 'stale':
      return `单位申报的在岗职工人数截至${formatPartialDate(asOf ?? '')}，已超过 ${FRESH_MONTHS} 个月，重新申报后才能录用。`
    default:
      return places <= weighing.left ? null : describeShortage(weighing, places, postClass)
  }
}
