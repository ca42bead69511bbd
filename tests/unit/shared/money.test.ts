import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatYuan, parseYuan, yuanText } from '@/lib/shared/money'

describe('reading amounts', () => {
  test.each([
    ['3000', 300_000n],
    ['3,000.50元', 300_050n],
    ['３０００', 300_000n],
    ['50万', 50_000_000n],
    ['1.25 万元', 1_250_000n],
    ['0', 0n],
    ['1亿', 10_000_000_000n],
  ])('%s is read to the fen', (text, fen) => {
    expect(parseYuan(text)).toBe(fen)
  })

  test.each(['', '很多', '-1', '1.005', '1e5', '9999999999999', '1.2.3', '万'])('%j is no amount', (text) => {
    expect(parseYuan(text)).toBeNull()
  })

  test('what a form shows is read as the same amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), (fen) => {
        expect(parseYuan(yuanText(fen))).toBe(fen)
      }),
    )
  })
})

test('amounts are written for readers without losing a fen', () => {
  expect(formatYuan(300_000n)).toBe('3000元')
  expect(formatYuan('50000000')).toBe('50万元')
  expect(formatYuan(5n)).toBe('0.05元')
})
