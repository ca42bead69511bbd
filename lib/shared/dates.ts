import { foldWidth } from '@/lib/shared/text'

/** A calendar date as far as it is known: '2022', '2022-05' or '2022-05-20'. */
export type PartialDate = string

export type DatePrecision = 'day' | 'month' | 'year'

const CANONICAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const WRITTEN = [
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/,
  /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/,
  /^(\d{4})\.(\d{1,2})(?:\.(\d{1,2}))?$/,
  /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?$/,
]

/** Years before this are taken for a slip of the finger (0222 for 2022). */
const FIRST_YEAR = 1000

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Puts the parts of a date together, or answers null where the calendar has no such date. */
function assemble(year: string, month: string | undefined, day: string | undefined): PartialDate | null {
  if (Number(year) < FIRST_YEAR) return null
  if (month === undefined) return year
  if (Number(month) < 1 || Number(month) > 12) return null
  const yearAndMonth = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return yearAndMonth
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) return null
  return `${yearAndMonth}-${day.padStart(2, '0')}`
}

/**
 * Reads a date as people write it: 2022, 2022-5, 2022/5/20, 2022.5.20, 2022年5月20日, in half or full width.
 * Answers null for anything else, and for dates that the calendar does not have (31 February).
 */
export function parsePartialDate(text: string): PartialDate | null {
  const folded = foldWidth(text).replace(/\s+/g, '')
  for (const pattern of WRITTEN) {
    const match = pattern.exec(folded)
    if (match?.[1]) return assemble(match[1], match[2], match[3])
  }
  return null
}

/** Whether the text is a date in the one canonical form that is stored and exchanged. */
export function isPartialDate(text: string): text is PartialDate {
  const match = CANONICAL.exec(text)
  return match?.[1] !== undefined && assemble(match[1], match[2], match[3]) !== null
}

/**
 * The pair of columns in which a partial date is stored: the first day that it may mean, and its precision.
 * Throws a RangeError for a text that is not a partial date: forms parse before they store.
 */
export function toDateColumns(partial: PartialDate | null): {
  date: Date | null
  precision: DatePrecision | null
} {
  if (partial === null) return { date: null, precision: null }
  if (!isPartialDate(partial)) throw new RangeError(`Not a partial date: ${partial}`)
  const [year, month, day] = partial.split('-')
  const precision = day ? 'day' : month ? 'month' : 'year'
  return { date: new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`), precision }
}

/** The inverse of toDateColumns. A date stored without a precision is a day. */
export function fromDateColumns(date: Date | null, precision: DatePrecision | null): PartialDate | null {
  if (date === null) return null
  const length = { year: 4, month: 7, day: 10 }[precision ?? 'day']
  return dayOf(date).slice(0, length)
}

/** A partial date for readers: 2022年5月20日, 2022年5月, 2022年. What is no partial date is shown as it is. */
export function formatPartialDate(partial: PartialDate): string {
  if (!isPartialDate(partial)) return partial
  const [year, month, day] = partial.split('-')
  const monthText = month ? `${Number(month)}月` : ''
  const dayText = day ? `${Number(day)}日` : ''
  return `${year}年${monthText}${dayText}`
}

/** Reads a whole day, written in any of the forms of parsePartialDate, as midnight UTC: what a date column holds. */
export function parseDay(text: string): Date | null {
  const partial = parsePartialDate(text)
  return partial?.length === 10 ? new Date(`${partial}T00:00:00Z`) : null
}

/** The calendar day (YYYY-MM-DD) that a date column holds as midnight UTC. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

const SHANGHAI = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

function shanghaiParts(at: Date): { day: string; time: string } {
  const parts = new Map(SHANGHAI.formatToParts(at).map((part) => [part.type, part.value]))
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  }
}

/** A moment on the clock of China, for readers: 2022年5月20日 14:05. Throws a RangeError for an invalid date. */
export function formatInstant(at: Date | string): string {
  const { day, time } = shanghaiParts(new Date(at))
  return `${formatPartialDate(day)} ${time}`
}

/** The calendar day (YYYY-MM-DD) that it is in China at that moment. */
export function todayInShanghai(now: Date): string {
  return shanghaiParts(now).day
}

/** The calendar day so many days later (earlier, where negative). Takes and gives YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return dayOf(date)
}

/** The same day so many months later (earlier, where negative), or the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = daysInMonth(first.getUTCFullYear(), first.getUTCMonth() + 1)
  first.setUTCDate(Math.min(date, last))
  return dayOf(first)
}
