import { describe, expect, test } from 'vitest'
import { pinyinPattern, searchText } from '@/lib/features/parties/search/rules'
import { sortKeyOf } from '@/lib/shared/pinyin'

const finds = (typed: string, name: string) => {
  const pattern = pinyinPattern(typed)
  return pattern !== null && new RegExp(pattern).test(sortKeyOf(name))
}

describe('what is typed to find a unit', () => {
  test.each([
    'qingdao',
    'qingdaozhiyejishuxueyuan',
    'qing dao',
    "qing'dao",
    'QDZY',
    'ｑｄｚｙ',
    'qdzyjsxy',
    'qingdzy',
    'zhiye',
    'jsxy',
  ])('%s finds 青岛职业技术学院', (typed) => {
    expect(finds(typed, '青岛职业技术学院')).toBe(true)
  })

  test.each(['ingdao', 'qdx', 'dq', 'q'])('%s does not find 青岛职业技术学院', (typed) => {
    expect(finds(typed, '青岛职业技术学院')).toBe(false)
  })

  test('is no pattern when it is not pinyin, whatever signs it holds', () => {
    for (const typed of ['青岛', 'a.*', '(((', '', '+']) expect(pinyinPattern(typed)).toBeNull()
  })

  test('is compared in half width and lower case, and cut', () => {
    expect(searchText(' 万洋（集团）ＡＢＣ ')).toBe('万洋(集团)abc')
    expect(searchText('长'.repeat(500))).toHaveLength(60)
  })
})
