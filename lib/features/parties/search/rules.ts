import { cleanLine, foldWidth } from '@/lib/shared/text'

/** Longer than this is no name; it is cut. */
const LONGEST = 60
/** Enough letters to single out a unit; more would only make the pattern long. */
const MOST_LETTERS = 24

/** The text as it is compared: half-width, lower case, cut. */
export function searchText(typed: string): string {
  return cleanLine(foldWidth(typed)).toLowerCase().slice(0, LONGEST)
}

/**
 * A pattern for sort keys (syllables with spaces between) that finds what was typed as whole pinyin, as initials or as
 * a mixture of both: qingdao, qd and qingd all find “qing dao …”. Input methods part syllables with ', which does not
 * count. Null for anything but letters and digits.
 */
export function pinyinPattern(typed: string): string | null {
  const letters = searchText(typed)
    .replace(/[\s'’]/g, '')
    .slice(0, MOST_LETTERS)
  if (!/^[a-z0-9]{2,}$/.test(letters)) return null
  return `(^| )${[...letters].join('([a-z0-9]* )?')}`
}

type Names = {
  name: string
  shortName: string | null
  aliases: readonly string[]
  creditCode: string | null
  sortKey: string
}

/** Whether a text is part of one of the names, their sound or initials, or the beginning of the credit code. */
export function meansName(unit: Names, typed: string): boolean {
  const text = searchText(typed)
  if (text === '') return false
  const names = [unit.name, unit.shortName ?? '', ...unit.aliases]
  const pattern = pinyinPattern(typed)
  return (
    names.some((name) => foldWidth(name).toLowerCase().includes(text)) ||
    (unit.creditCode ?? '').toLowerCase().startsWith(text) ||
    (pattern !== null && new RegExp(pattern).test(unit.sortKey))
  )
}
