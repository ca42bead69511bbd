import type { FilterOption } from '@/lib/shared/lists'

const MONTH = /^([12]\d{3})-(0[1-9]|1[0-2])$/

/** The days of a month written as 2027-03, as a half-open range of a date column; null for any other text. */
export function monthRange(month: string): { gte: Date; lt: Date } | null {
  const [, year, number] = MONTH.exec(month) ?? []
  if (year === undefined || number === undefined) return null
  const at = (offset: number) => new Date(Date.UTC(Number(year), Number(number) - 1 + offset, 1))
  return { gte: at(0), lt: at(1) }
}

const labelOf = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

/**
 * The records that begin in each month, the earliest first, from their numbers by day (`null` for those without a
 * date). The chosen month is among them even where it has none.
 */
export function countMonths(
  days: readonly { date: Date | null; count: number }[],
  chosen: string | undefined,
): FilterOption[] {
  const counts = new Map<string, number>(chosen === undefined ? [] : [[chosen, 0]])
  for (const { date, count } of days) {
    if (date === null) continue
    const month = date.toISOString().slice(0, 7)
    counts.set(month, (counts.get(month) ?? 0) + count)
  }
  return [...counts]
    .map(([value, count]) => ({ value, label: labelOf(value), count }))
    .sort((a, b) => (a.value < b.value ? -1 : 1))
}
