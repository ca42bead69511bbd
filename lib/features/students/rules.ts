import { hasCompletedYears } from '@/lib/features/compliance/calendar/rules'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { AGE_ADULT, AGE_MINIMUM, STUDENT_LIMITS } from './constants'

/** A student's login name: school code and school number. */
export function loginNameOf(code: string, number: string): string {
  return `${code}-${number}`
}

/** What a school's code could be: the first letters of its name's syllables (青岛职业技术学院 → qdzyjsxy). */
export function proposeCode(name: string): string {
  const letters = sortKeyOf(name)
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .filter((letter) => /[a-z0-9]/.test(letter))
  return letters.slice(0, STUDENT_LIMITS.code).join('')
}

/** What the rules ask of an age on a day (YYYY-MM-DD), in words that do not give the birth date away. */
export function ageWords(birthDate: string, day: string): string {
  if (!hasCompletedYears(birthDate, AGE_MINIMUM, day)) return `未满${AGE_MINIMUM}周岁`
  return `已满${hasCompletedYears(birthDate, AGE_ADULT, day) ? AGE_ADULT : AGE_MINIMUM}周岁`
}

/** The first month of a school year in China. */
const FIRST_MONTH = 9

/** In which year of study somebody is on a day (YYYY-MM-DD), counted from 1; 0 before they entered. */
export function yearOfStudyOn(entryYear: number, day: string): number {
  const year = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < FIRST_MONTH ? 1 : 0)
  return Math.max(0, year - entryYear + 1)
}
