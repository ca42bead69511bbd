import { foldWidth } from '@/lib/shared/text'

/** The 31 characters of GB 32100—2015, each standing for its place: I, O, S, V and Z are left out. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18

/** Authority and kind, six digits of the region, nine characters of the organization code, the check character. */
const SHAPE = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/

export type CreditCodeCheck =
  | { ok: true; code: string }
  | { ok: false; reason: 'length' | 'characters' | 'check' }

/** A credit code as typed, folded to half width and upper case, without spaces and hyphens. */
export function normalizeCreditCode(text: string): string {
  return foldWidth(text)
    .replace(/[\s\p{Cc}\p{Cf}\p{Pd}]/gu, '')
    .toUpperCase()
}

/**
 * The check character of GB 32100—2015 for the first 17 characters: weights 3^i modulo 31, complement to 31.
 * Answers null where there are not 17 characters of the alphabet.
 */
export function creditCodeCheckCharacter(first17: string): string | null {
  if (first17.length !== LENGTH - 1) return null
  let sum = 0
  let weight = 1
  for (const character of first17) {
    const value = ALPHABET.indexOf(character)
    if (value === -1) return null
    sum += value * weight
    weight = (weight * 3) % ALPHABET.length
  }
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length)
}

/** Checks a 统一社会信用代码 as typed; answers its normal form, or what is wrong with it first of all. */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = normalizeCreditCode(text)
  if ([...code].length !== LENGTH) return { ok: false, reason: 'length' }
  if (!SHAPE.test(code)) return { ok: false, reason: 'characters' }
  return creditCodeCheckCharacter(code.slice(0, LENGTH - 1)) === code.at(-1)
    ? { ok: true, code }
    : { ok: false, reason: 'check' }
}
