import { addDays, addMonths } from '@/lib/shared/dates'
import { foldWidth } from '@/lib/shared/text'
import { CLASS_DIVISOR, FRESH_MONTHS, UNIT_DIVISOR } from './constants'
import type { Period, Span, Stretch } from './types'

/** How two spellings of one class of posts are told to be the same: width, case and spaces do not count. */
export function classKey(name: string): string {
  return foldWidth(name).toLowerCase().replace(/\s+/g, '')
}

/** The last day on which a count of staff still counts: twelve months after it was taken. */
export function freshUntil(asOf: string): string {
  return addMonths(asOf, FRESH_MONTHS)
}

/** Whether a count of staff is too old on this day for anybody to be taken in by it. */
export function isStale(asOf: string, today: string): boolean {
  return today > freshUntil(asOf)
}

/** A tenth of the on-post staff, without the rest: 教职成〔2021〕4号 (R10), “一般不超过10%”. */
export function unitLimit(staff: number): number {
  return Math.floor(staff / UNIT_DIVISOR)
}

/** A fifth of the staff of one class of posts, without the rest: 教职成〔2021〕4号 (R11), “一般不超过20%”. */
export function classLimit(staff: number): number {
  return Math.floor(staff / CLASS_DIVISOR)
}

const touches = (span: Period, { from, to }: Period) => span.from <= to && span.to >= from

/** Days of the period on which something may change, in their order; the first is its beginning. */
function breaksOf(period: Period, spans: readonly Period[]): string[] {
  const days = new Set([period.from])
  for (const span of spans) {
    if (!touches(span, period)) continue
    if (span.from > period.from) days.add(span.from)
    if (span.to < period.to) days.add(addDays(span.to, 1))
  }
  return [...days].sort()
}

/** Puts stretches together that follow each other and say the same. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const one of stretches) {
    const last = result.at(-1)
    if (last && last.taken === one.taken && last.limit === one.limit) last.to = one.to
    else result.push({ ...one })
  }
  return result
}

/**
 * A period cut into stretches of days, in order and without a gap, on each of which as many places are taken and as
 * many allowed. `raised` are higher limits over some time; where several meet, the highest counts, never a sum.
 */
export function stretchesOf(
  period: Period,
  taken: readonly Span[],
  base: number,
  raised: readonly Span[] = [],
): Stretch[] {
  if (period.from > period.to) return []
  const on = (spans: readonly Span[], day: string) => spans.filter((one) => one.from <= day && one.to >= day)
  const days = breaksOf(period, [...taken, ...raised])
  const stretches = days.map((from, at) => {
    const next = days[at + 1]
    return {
      from,
      to: next === undefined ? period.to : addDays(next, -1),
      taken: on(taken, from).reduce((sum, { places }) => sum + places, 0),
      limit: Math.max(base, ...on(raised, from).map(({ places }) => places)),
    }
  })
  return joined(stretches)
}

/** How many more fit on every day of these stretches; 0 where some day is full or over its limit, none of no day. */
export function roomIn(stretches: readonly Stretch[]): number {
  if (stretches.length === 0) return 0
  return Math.max(0, Math.min(...stretches.map(({ taken, limit }) => limit - taken)))
}

/** The largest number of places taken at the same time. */
export function peakOf(stretches: readonly Stretch[]): number {
  return Math.max(0, ...stretches.map(({ taken }) => taken))
}
