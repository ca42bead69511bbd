import { expect, test } from 'vitest'
import { verifyPath } from '@/lib/features/agreements/documents/rules'
import { numberOf, typedNumber } from '@/lib/features/agreements/verification/rules'

test('a number is found however somebody types it', () => {
  for (const typed of [
    'QD-2026-0042',
    '  qd-2026-0042 ',
    'ＱＤ－２０２６－００４２',
    'QD–2026–0042',
    'QD - 2026 - 0042',
    'https://portal.example.cn/verify/QD-2026-0042',
    'https://portal.example.cn/verify/qd-2026-0042/print?x=1',
  ]) {
    expect(typedNumber(typed)).toBe('QD-2026-0042')
  }
})

test('a number from paper stays as it is written', () => {
  const number = '青职院〔2022〕5号／甲（补）'
  expect(typedNumber(` ${number} `)).toBe(number)
  expect(typedNumber(`https://portal.example.cn${verifyPath('青职院/5号')}`)).toBe('青职院/5号')
  expect(typedNumber('')).toBe('')
})

test('an address is read back to the number that it was made of', () => {
  for (const number of ['QD-2026-0042', '青职院〔2022〕5号/甲', 'a b%20c', '100%', '?#&=']) {
    expect(numberOf(verifyPath(number).slice('/verify/'.length))).toBe(number)
  }
})

test('what can be no number is none', () => {
  for (const segment of [
    '',
    '%',
    '%E4%B8',
    encodeURIComponent('长'.repeat(61)),
    '%00',
    '%20QD',
    'a%0Ab',
    '%E2%80%AEa',
  ]) {
    expect(numberOf(segment)).toBeNull()
  }
})
