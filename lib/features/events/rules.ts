import { formatInstant, formatPartialDate, type PartialDate, todayInShanghai } from '@/lib/shared/dates'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The moment that a day and an hour name on the clock of China, which has had no summer time since 1991. */
export function shanghaiInstant(day: PartialDate, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`)
}

/** The hour (14:05) of a moment on the clock of China. */
export function shanghaiTime(at: Date): string {
  return formatInstant(at).split(' ')[1] ?? ''
}

/** What stands for the end of a day: an event known only by its days ends with the last of them. */
export const END_OF_DAY = '23:59'

type When = { startsOn: PartialDate | null; startsAt: string | null; endsAt: string | null }

/**
 * When an event is, in words: 2022年5月20日 14:05 至 16:30, 2022年5月20日 至 5月22日, 2022年5月. Empty when unknown.
 */
export function describeWhen({ startsOn, startsAt, endsAt }: When): string {
  if (startsOn === null) return ''
  const startDay = startsAt === null ? startsOn : todayInShanghai(new Date(startsAt))
  const start = startsAt === null ? formatPartialDate(startsOn) : formatInstant(startsAt)
  if (endsAt === null) return start
  const end = new Date(endsAt)
  const endDay = todayInShanghai(end)
  if (startsAt === null) return endDay === startDay ? start : `${start} 至 ${formatPartialDate(endDay)}`
  return `${start} 至 ${endDay === startDay ? shanghaiTime(end) : formatInstant(end)}`
}

/** Problems of the typed dates of an event, by field: what no calendar or clock could mean. */
export function timeProblems(typed: {
  startsOn: PartialDate | null
  startTime: string | null
  endsOn: PartialDate | null
  endTime: string | null
}): { field: 'startTime' | 'endsOn' | 'endTime'; sentence: string }[] {
  const { startsOn, startTime, endsOn, endTime } = typed
  const startsOnDay = startsOn !== null && DAY.test(startsOn)
  if (startTime !== null && !startsOnDay) {
    return [{ field: 'startTime', sentence: '填写开始时刻时，开始日期应写到日，例如 2022-05-20' }]
  }
  if (endTime !== null && startTime === null) {
    return [{ field: 'endTime', sentence: '填写结束时刻时，请同时填写开始时刻' }]
  }
  if (endsOn !== null && !startsOnDay) {
    return [{ field: 'endsOn', sentence: '填写结束日期时，开始日期应写到日，例如 2022-05-20' }]
  }
  if (endsOn !== null && startTime !== null && endTime === null) {
    return [{ field: 'endTime', sentence: '已填写开始时刻，请同时填写结束时刻' }]
  }
  const isReversed = startsOnDay && endsOn !== null && endsOn < startsOn
  if (isReversed) return [{ field: 'endsOn', sentence: '结束日期不能早于开始日期' }]
  const isSameDay = endsOn === null || endsOn === startsOn
  if (isSameDay && startTime !== null && endTime !== null && endTime < startTime) {
    return [{ field: 'endTime', sentence: '结束时刻不能早于开始时刻' }]
  }
  return []
}

/** Events in the order in which they come, by the year in which they begin; those without a date apart. */
export function groupByYear<E extends { startsOn: PartialDate | null }>(
  events: readonly E[],
): { year: string | null; events: E[] }[] {
  const years = new Map<string | null, E[]>()
  for (const event of events) {
    const year = event.startsOn?.slice(0, 4) ?? null
    years.set(year, [...(years.get(year) ?? []), event])
  }
  return [...years].map(([year, inYear]) => ({ year, events: inYear }))
}
