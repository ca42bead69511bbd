import type { PositionFields } from '../drafts/types'

/** The same day a year later; 29 February becomes the 28th. */
export function nextYear(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(year) + 1}-${month}-${month === '02' && date === '29' ? '28' : date}`
}

const later = (day: string | null) => (day === null ? null : nextYear(day))

/**
 * What a position says for the next year: days move by a year, and what the unit attests, or the authority has on
 * file, for one year is asked for anew.
 */
export function forNextYear(fields: PositionFields): PositionFields {
  return {
    ...fields,
    unitLawful: null,
    unitLawfulOn: null,
    filingNumber: null,
    startsOn: later(fields.startsOn),
    endsOn: later(fields.endsOn),
    openUntil: later(fields.openUntil),
    insuranceFrom: later(fields.insuranceFrom),
    insuranceTo: later(fields.insuranceTo),
  }
}
