import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCreditCode, creditCodeCheckCharacter, normalizeCreditCode } from '@/lib/shared/credit-code'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const character = fc.constantFrom(...ALPHABET)
const first17 = fc
  .tuple(
    fc.string({ unit: character, minLength: 2, maxLength: 2 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 }),
    fc.string({ unit: character, minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(''))

function withCheck(beginning: string): string {
  return `${beginning}${creditCodeCheckCharacter(beginning)}`
}

describe('a credit code', () => {
  it.each([['11370322004432986Y'], ['91350100M000100Y43']])('that is in use is accepted: %s', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, code })
  })

  it('is folded from full width and lower case, and spaces are dropped, before it is checked', () => {
    const typed = ' １１３７０３２２ ００４４３２９８６ｙ '
    expect(normalizeCreditCode(typed)).toBe('11370322004432986Y')
    expect(checkCreditCode(typed)).toEqual({ ok: true, code: '11370322004432986Y' })
  })

  it('says first of all what is wrong with it', () => {
    expect(checkCreditCode('')).toEqual({ ok: false, reason: 'length' })
    expect(checkCreditCode('1137032200443298')).toEqual({ ok: false, reason: 'length' })
    expect(checkCreditCode('11370322004432986YY')).toEqual({ ok: false, reason: 'length' })
    expect(checkCreditCode('1137032200443298OY')).toEqual({ ok: false, reason: 'characters' })
    expect(checkCreditCode('11A70322004432986Y')).toEqual({ ok: false, reason: 'characters' })
    expect(checkCreditCode('𠮷'.repeat(18))).toEqual({ ok: false, reason: 'characters' })
    expect(checkCreditCode('11370322004432986X')).toEqual({ ok: false, reason: 'check' })
  })

  it('is accepted with the check character computed for it', () => {
    fc.assert(
      fc.property(first17, (beginning) => {
        expect(checkCreditCode(withCheck(beginning))).toEqual({ ok: true, code: withCheck(beginning) })
      }),
    )
  })

  it('is refused when any one character was mistyped', () => {
    fc.assert(
      fc.property(first17, fc.nat({ max: 17 }), character, (beginning, at, other) => {
        const code = withCheck(beginning)
        fc.pre(code[at] !== other)
        expect(checkCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false)
      }),
    )
  })

  it('is refused when two neighbors that differ were swapped', () => {
    fc.assert(
      fc.property(first17, fc.nat({ max: 16 }), (beginning, at) => {
        const code = withCheck(beginning)
        fc.pre(code[at] !== code[at + 1])
        const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
        expect(checkCreditCode(swapped).ok).toBe(false)
      }),
    )
  })

  it('has no check character where the first 17 are not of its alphabet', () => {
    expect(creditCodeCheckCharacter('123')).toBeNull()
    expect(creditCodeCheckCharacter('1137032200443298I')).toBeNull()
  })

  it('never makes the check throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void checkCreditCode(text)))
  })
})
