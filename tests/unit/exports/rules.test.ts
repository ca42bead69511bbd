import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvHead, csvLines } from '@/lib/features/exports/rules'

test('a text file begins so that Excel reads it as UTF-8', () => {
  expect(csvHead(['名称', '日期'])).toBe('\ufeff名称,日期\r\n')
  expect(csvLines([])).toBe('')
  expect(csvLines([['甲"乙', new Date('2025-09-01T00:00:00Z'), 3, null]])).toBe('"甲""乙",2025-09-01,3,\r\n')
})

/** The first character of a field as a program finds it. */
const firstOf = (line: string) => line.replace(/^"/, '').charAt(0)

test('nothing in a text file begins like a formula', () => {
  const sign = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '"')
  fc.assert(
    fc.property(sign, fc.string({ unit: 'grapheme' }), (begin, rest) => {
      expect(firstOf(csvLines([[begin + rest]]))).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    }),
  )
  expect(csvLines([['=HYPERLINK("x")', '-2+3', '甲=乙']])).toBe(`"'=HYPERLINK(""x"")",'-2+3,甲=乙\r\n`)
})
