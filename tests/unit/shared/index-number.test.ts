import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIndexNumber } from '@/lib/shared/index-number'

describe('an index number', () => {
  it('of credit code, year and serial is accepted', () => {
    const value = '11370322004432986Y/2025-5374930'
    expect(checkIndexNumber(value)).toEqual({ ok: true, value })
  })

  it('is folded from full width before it is checked', () => {
    expect(checkIndexNumber(' １１３７０３２２００４４３２９８６ｙ／２０２５—５３７４９３０ ')).toEqual({
      ok: true,
      value: '11370322004432986Y/2025-5374930',
    })
  })

  it.each([['000014349/2017-00110'], ['01527918X-2020-153077'], ['2025-001']])(
    'of another form, as %s, is accepted with a warning',
    (value) => {
      const check = checkIndexNumber(value)
      expect(check).toMatchObject({ ok: true, value })
      expect(check).toHaveProperty('warning')
    },
  )

  it.each([
    ['', '请填写索引号'],
    ['索引号', '应有数字'],
    ['1'.repeat(65), '不能超过64个字符'],
    ['11370322004432986X/2025-5374930', '校验位不符'],
    ['1137032200443298OY/2025-5374930', '不该出现的字符'],
    ['11370322004432986Y', '四位年份'],
    ['11370322004432986Y/25-5374930', '四位年份'],
    ['11370322004432986Y/2025', '流水号'],
    ['11370322004432986Y/2025-', '流水号'],
    ['11370322004432986Y/2025-12a', '流水号'],
    ['11370322004432986Y/2025-1-2', '流水号'],
  ])('such as %j is refused with a sentence', (value, sentence) => {
    const check = checkIndexNumber(value)
    expect(check.ok).toBe(false)
    expect(check).toHaveProperty('sentence', expect.stringContaining(sentence))
  })

  it('never makes the check throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void checkIndexNumber(text)))
  })
})
