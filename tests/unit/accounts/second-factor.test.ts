import { Secret } from 'otpauth'
import { expect, test } from 'vitest'
import { newSecret, secretUri, spacedSecret, stepOfCode } from '@/lib/features/accounts/second-factor/rules'
import { optionalSecondFactorCode, secondFactorCode } from '@/lib/features/accounts/second-factor/schema'

/** RFC 6238, appendix B, SHA-1: its codes have eight digits, of which six-digit codes are the last. */
const SECRET = Secret.fromLatin1('12345678901234567890').base32
const VECTORS = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const

test.each(VECTORS)('the code of RFC 6238 at second %i is %s', (second, code) => {
  expect(stepOfCode(SECRET, code, second * 1000)).toBe(Math.floor(second / 30))
})

test('the codes one step before and after count as theirs, and no others', () => {
  const [second, code] = VECTORS[3]
  const step = Math.floor(second / 30)
  const at = (steps: number) => stepOfCode(SECRET, code, (second + 30 * steps) * 1000)
  expect([-2, -1, 0, 1, 2].map(at)).toEqual([null, step, step, step, null])
  expect(stepOfCode(SECRET, '005925', second * 1000)).toBeNull()
})

test('a new secret has 160 bits, and its address says whose it is', () => {
  const secret = newSecret()
  expect(Secret.fromBase32(secret).bytes).toHaveLength(20)
  expect(newSecret()).not.toBe(secret)
  expect(spacedSecret('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
  const uri = new URL(secretUri(secret, { site: 'xieyu.example.cn', loginName: 'qdzy' }))
  expect(uri.href).toContain('otpauth://totp/xieyu.example.cn:qdzy')
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: 'xieyu.example.cn',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
})

test('a code is taken in any width and spacing, and nothing but six digits is', () => {
  expect(secondFactorCode.parse('１２３ 456')).toBe('123456')
  for (const bad of ['', '12345', '1234567', '12345a', '一二三四五六']) {
    expect(secondFactorCode.safeParse(bad).error?.issues[0]?.message).toContain('6 位数字')
  }
  expect(optionalSecondFactorCode.parse(undefined)).toBe('')
  expect(optionalSecondFactorCode.parse(' 123456 ')).toBe('123456')
  expect(optionalSecondFactorCode.safeParse('12').success).toBe(false)
})
