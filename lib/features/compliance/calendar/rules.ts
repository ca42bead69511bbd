import { parseDay } from '@/lib/shared/dates'

/** Reads a day (YYYY-MM-DD) of the facts; null for what is missing or no day. */
function read(day: string | null): Date | null {
  return day === null ? null : parseDay(day)
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/**
 * The day so many months later (earlier, for a negative number): the same day of the month, or the last one where the
 * month is shorter. What is no day is given back as it is.
 */
export function addMonths(day: string, months: number): string {
  const from = read(day)
  if (from === null) return day
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(from.getUTCDate(), last))
  return iso(first)
}

/** The day after. */
export function nextDay(day: string): string {
  const date = read(day)
  return date === null ? day : iso(new Date(date.getTime() + 86_400_000))
}

/** Whether a time from its first to its last day, both counted, lasts at least so many months. */
export function lastsAtLeast(startsOn: string, endsOn: string, months: number): boolean {
  return nextDay(endsOn) >= addMonths(startsOn, months)
}

/** Whether a time from its first to its last day, both counted, lasts at most so many months. */
export function lastsAtMost(startsOn: string, endsOn: string, months: number): boolean {
  return nextDay(endsOn) <= addMonths(startsOn, months)
}

/**
 * Whether somebody born on a day has completed so many years when another day begins. A year of life is complete at
 * the end of the birthday, so that it counts from the day after (民法典 art. 201: the first day is not counted).
 */
export function hasCompletedYears(birthDate: string, years: number, on: string): boolean {
  return on > addMonths(birthDate, years * 12)
}

/** Whether a statement as of a day is older than so many months today, or dated in the future. */
export function isStale(asOf: string, months: number, today: string): boolean {
  return asOf > today || addMonths(asOf, months) < today
}
