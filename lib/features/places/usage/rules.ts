import { classKey, classLimit, isStale, peakOf, roomIn, stretchesOf, unitLimit } from '../rules'
import type { Period, Stretch, Taken, UnitCapacity } from '../types'
import type { Scales } from '../weighing/rules'

/** How many of one share of a unit are there over time. */
export type Usage = {
  /** The class of posts; null: the unit as a whole. */
  postClass: string | null
  /** Staff of the share as declared; null where it was not declared, and nobody may be there. */
  staff: number | null
  stretches: readonly Stretch[]
}

const isOf = (key: string) => (one: { postClass: string | null }) =>
  one.postClass !== null && classKey(one.postClass) === key

function usageOfClass(key: string, { unit, taken }: Scales, period: Period): Usage {
  const declared = unit.classes.find(({ name }) => classKey(name) === key)
  const alike = taken.filter(isOf(key))
  const base = classLimit(declared?.staff ?? 0)
  return {
    postClass: declared?.name ?? alike[0]?.postClass ?? key,
    staff: declared?.staff ?? null,
    stretches: stretchesOf(period, alike, base, unit.approvals.filter(isOf(key))),
  }
}

/** Every class that was declared, is in use or has an approval, in this order. */
function classKeys({ classes, approvals }: UnitCapacity, taken: readonly Taken[]): string[] {
  const names = [...classes.map(({ name }) => name), ...taken.map(({ postClass }) => postClass)]
  const all = [...names, ...approvals.map(({ postClass }) => postClass)]
  return [...new Set(all.flatMap((name) => (name === null ? [] : [classKey(name)])))]
}

/** The interns of a unit over a period, as a whole and then class by class; 认识实习 does not count. */
export function usageOf({ unit, taken, today }: Scales, period: Period): Usage[] {
  const counted = taken.filter((one) => one.counted)
  const scales = { unit, taken: counted, today }
  const raised = unit.approvals.filter(({ postClass }) => postClass === null)
  const whole: Usage = {
    postClass: null,
    staff: unit.staff,
    stretches: stretchesOf(period, counted, unitLimit(unit.staff ?? 0), raised),
  }
  return [whole, ...classKeys(unit, counted).map((key) => usageOfClass(key, scales, period))]
}

/** What stands over a period in a few numbers: the most that are there at once, and the most that may still come. */
export function summaryOf({ stretches }: Usage) {
  return { peak: peakOf(stretches), left: roomIn(stretches) }
}

/** Whether anybody may be taken in by what was declared, on this day. */
export function declarationState({ staff, asOf }: UnitCapacity, today: string): 'fresh' | 'stale' | 'none' {
  if (staff === null || asOf === null) return 'none'
  return isStale(asOf, today) ? 'stale' : 'fresh'
}
