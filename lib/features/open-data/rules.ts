import { isRecordId } from '@/lib/shared/ids'
import { FEWEST_PERSONS, OPEN_SETS, type OpenSet } from './constants'
import type { Place } from './types'

/**
 * Where an answer ended, as text that its reader hands back unread. A place is a moment and an id, because several
 * records may have been saved in one millisecond.
 */
export function writeCursor({ at, id }: Place): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString('base64url')
}

/** Reads what `writeCursor` wrote; null for anything else. */
export function readCursor(cursor: string): Place | null {
  const [moment = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  const at = new Date(moment)
  if (rest.length > 0 || !isRecordId(id) || Number.isNaN(at.getTime())) return null
  return at.toISOString() === moment ? { at, id } : null
}

/** `members` or `members.csv` of an address: the set, and whether it is asked for as a text file; null for no set. */
export function readOpenName(name: string): { set: OpenSet; asText: boolean } | null {
  const [plain = '', ending, ...rest] = name.split('.')
  const set = OPEN_SETS.find((one) => one === plain)
  const isKnown = rest.length === 0 && (ending === undefined || ending === 'csv')
  return set && isKnown ? { set, asText: ending === 'csv' } : null
}

/** A count of persons as it may be told: none below five, zero included, which would tell on whoever is left. */
export function personsOf(count: number): { count: number | null; suppressed: boolean } {
  return count < FEWEST_PERSONS ? { count: null, suppressed: true } : { count, suppressed: false }
}

/** Units that count persons: 人, 人次, 名, 位, 学员, 教师, 学生 and the like, a scale before them or not. */
const PERSONS = /[人名位员师生]/
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^亿/, 100_000_000],
  [/^千?万/, 10_000],
  [/^千/, 1000],
  [/^百/, 100],
]

/**
 * Whether a stated number has to be withheld: it counts persons, and fewer than five. `value` is a decimal as text. The
 * scale of a unit counts: 3 万人次 are many.
 */
export function isTooFew(value: string, unit: string): boolean {
  if (!PERSONS.test(unit)) return false
  const scale = SCALES.find(([pattern]) => pattern.test(unit))?.[1] ?? 1
  return Math.abs(Number(value)) * scale < FEWEST_PERSONS
}
