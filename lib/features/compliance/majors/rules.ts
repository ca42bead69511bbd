import { cleanLine, foldWidth } from '@/lib/shared/text'
import type { MajorFact } from '../types'
import { MAJOR_GROUPS, NURSING_CODES } from './constants'

/** The first group of each level in the catalog of 2021, and how many groups there are. */
const LEVELS = [21, 41, 61]

/**
 * The name of the 专业大类 of a major's code of six digits, the same over the three levels; null for what is no code
 * of the catalog. Majors under state control (国家控制布点) have a K behind it.
 */
export function majorGroupOf(code: string | null): string | null {
  if (code === null || !/^\d{6}K?$/.test(code)) return null
  const number = Number(code.slice(0, 2))
  const first = LEVELS.find((level) => number >= level && number < level + MAJOR_GROUPS.length)
  return first === undefined ? null : (MAJOR_GROUPS[number - first] ?? null)
}

const NURSING_NAME = /^(?:护理|助产)学?(?:$|\()/

/** Whether a major is nursing or midwifery, by its code where it is known, else by its name. */
export function isNursing({ name, code }: MajorFact): boolean {
  return code === null ? NURSING_NAME.test(cleanLine(foldWidth(name))) : NURSING_CODES.includes(code)
}
