import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialOf, slugOf, sortKeyOf, withSuffix } from '@/lib/shared/pinyin'
import { READINGS } from '@/lib/shared/pinyin-words'
import { isValidSlug, RESERVED_SLUGS, SLUG_MAX_LENGTH } from '@/lib/shared/slugs'

const name = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom(...RESERVED_SLUGS, 'Page', '新', '页', '-', '——'),
)

describe('a slug', () => {
  it.each([
    ['青岛职业技术学院', 'qingdao-zhiye-jishu-xueyuan'],
    ['青岛市托育服务产教联盟', 'qingdao-shi-tuoyu-fuwu-chanjiao-lianmeng'],
    ['青岛市妇女儿童医院', 'qingdao-shi-funv-ertong-yiyuan'],
    ['无限三维3D打印产业学院', 'wuxian-sanwei-3d-dayin-chanye-xueyuan'],
    ['高青县教育和体育局', 'gaoqing-xian-jiaoyu-he-tiyu-ju'],
    ['济源市域产教联合体', 'jiyuan-shiyu-chanjiao-lianheti'],
    ['河南省数字经济行业产教融合共同体', 'henan-sheng-shuzi-jingji-hangye-chanjiao-ronghe-gongtongti'],
    ['“361+N”产教融合发展共同体', '361-n-chanjiao-ronghe-fazhan-gongtongti'],
    ['市北区妇幼保健中心', 'shibei-qu-fuyou-baojian-zhongxin'],
    ['恒星儿童', 'hengxing-ertong'],
    ['平度康贝托育中心', 'pingdu-kangbei-tuoyu-zhongxin'],
    ['单县职业中专', 'shanxian-zhiye-zhongzhuan'],
    ['Café Ünïcode', 'cafe-unicode'],
    ['ＡＢＣ　公司', 'abc-gongsi'],
    ['𠮷野家', 'ji-yejia'],
  ])('of %s joins the syllables of each word: %s', (given, expected) => {
    expect(slugOf(given)).toBe(expected)
  })

  it('is always a valid slug, whatever the name', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 8, max: 200 }), (given, max) => {
        expect(isValidSlug(slugOf(given, max))).toBe(true)
      }),
    )
  })

  it('is never a reserved word', () => {
    expect(
      RESERVED_SLUGS.map((word) => slugOf(word)).filter((slug) => RESERVED_SLUGS.includes(slug)),
    ).toEqual([])
    expect(slugOf('New')).toBe('new-1')
  })

  it('is made of a hash where the name leaves nothing, another for another name', () => {
    expect(slugOf('😀')).toMatch(/^u-[a-z0-9]{6}$/)
    expect(slugOf('😀')).not.toBe(slugOf('😁'))
    expect(slugOf('😀')).toBe(slugOf('😀'))
    expect(slugOf('')).toMatch(/^u-[a-z0-9]{6}$/)
  })

  it('is cut between words', () => {
    expect(slugOf('青岛职业技术学院', 20)).toBe('qingdao-zhiye-jishu')
    expect(slugOf('五金'.repeat(60)).length).toBeLessThanOrEqual(SLUG_MAX_LENGTH)
  })

  it('takes a number behind it without growing too long', () => {
    expect(withSuffix('qingdao', 2)).toBe('qingdao-2')
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 99_999 }), (given, n) => {
        const slug = withSuffix(slugOf(given.repeat(20)), n)
        expect(isValidSlug(slug)).toBe(true)
        expect(slug.endsWith(`-${n}`)).toBe(true)
      }),
    )
  })
})

describe('a sort key', () => {
  it.each([
    ['单县', 'shan xian'],
    ['乐清', 'yue qing'],
    ['重庆', 'chong qing'],
    ['六安', 'lu an'],
    ['宕昌', 'tan chang'],
    ['长沙', 'chang sha'],
    ['厦门', 'xia men'],
    ['行业', 'hang ye'],
    ['会计', 'kuai ji'],
    ['吕梁', 'lv liang'],
    ['3D打印（青岛）A组', '3d da yin qing dao a zu'],
    ['', ''],
  ])('of %s is %s', (given, expected) => {
    expect(sortKeyOf(given)).toBe(expected)
  })

  it('uses every reading of the list of exceptions', () => {
    for (const [word, reading] of Object.entries(READINGS)) {
      const plain = reading.replaceAll('ü', 'v').normalize('NFD').replace(/\p{M}/gu, '')
      expect(sortKeyOf(word), word).toBe(plain)
    }
  })

  it('puts a shorter syllable before a longer one that begins alike', () => {
    const names = ['方正', '反恐', '烦恼', '法官']
    expect(names.toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))).toEqual([
      '法官',
      '反恐',
      '烦恼',
      '方正',
    ])
  })

  it('has no capitals, accents or punctuation', () => {
    fc.assert(
      fc.property(name, (given) => {
        expect(sortKeyOf(given)).not.toMatch(/[A-Z\p{M}\p{P}\p{Cc}]/u)
      }),
    )
  })
})

describe('the initial of a name', () => {
  it('is the letter of its first syllable', () => {
    expect(['青岛', '重庆', '单县', '“双高”', 'école', '𠮷'].map(initialOf)).toEqual([
      'Q',
      'C',
      'S',
      'S',
      'E',
      'J',
    ])
  })

  it('is # for digits and whatever has no reading', () => {
    expect(['5G', '“361+N”', '😀', '', 'Яндекс'].map(initialOf)).toEqual(['#', '#', '#', '#', '#'])
  })
})
