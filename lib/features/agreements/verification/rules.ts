import { cleanLine, countCharacters, foldWidth } from '@/lib/shared/text'
import { sha256 } from '../canonical/rules'
import { NUMBER_MAX } from './constants'

const GIVEN = /^[A-Z]{1,8}-\d{4}-\d{4,}$/
const VERIFY_ADDRESS = /\/verify\/([^/?#\s]+)/

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

/** The number in a segment of an address; null where no agreement can have it. */
export function numberOf(segment: string): string | null {
  const number = decoded(segment)
  if (number === null || number === '' || countCharacters(number) > NUMBER_MAX) return null
  // What is stored is clean, so that anything else is nobody's number.
  return cleanLine(number) === number ? number : null
}

/**
 * The number that somebody typed or pasted: the whole address of a page of verification, a number in full-width or
 * small letters. A number from paper stays as it is. Empty where nothing was typed.
 */
export function typedNumber(text: string): string {
  const line = cleanLine(text)
  const inAddress = VERIFY_ADDRESS.exec(line)?.[1]
  const number = (inAddress && decoded(inAddress)) || line
  const folded = foldWidth(number)
    .replace(/\s/g, '')
    .replace(/[‐–—−]/g, '-')
    .toUpperCase()
  return GIVEN.test(folded) ? folded : number
}

/** What an answer made of this text is told apart by: a front cache then answers 304 to whoever has it. */
export function entityTag(text: string): string {
  return `"${sha256(text).slice(0, 32)}"`
}
