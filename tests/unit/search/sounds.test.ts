import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fold, keyOf } from '@/lib/features/search/folding/rules'
import {
  parsesOf,
  readingsOf,
  soundGrams,
  soundPattern,
  soundQueryGrams,
  writeBlocks,
} from '@/lib/features/search/sounds/rules'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)) }),
)

describe('a key', () => {
  it.each([
    ['無限三維３Ｄ列印（集團）', '无限三维3d列印集团'],
    ['教职成〔2021〕4号', '教职成20214号'],
    ['“361+N” 产教融合', '361n产教融合'],
    ['Café', 'cafe'],
    ['——', ''],
  ])('of %s is %s', (given, expected) => {
    expect(keyOf(given)).toBe(expected)
  })

  it('is its own key, and every character of it knows its place', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { characters, plain, at } = fold(given)
        expect(keyOf(characters.join(''))).toBe(characters.join(''))
        expect([plain.length, at.length]).toEqual([characters.length, characters.length])
        for (const [index, place] of at.entries()) {
          expect(place).toBeLessThan(given.length)
          if (index > 0) expect(place).toBeGreaterThanOrEqual(at[index - 1] ?? 0)
        }
      }),
    )
  })
})

/** Whether a name is found by what is typed: by its grams, and then by its sound. */
function sounds(name: string, typed: string): boolean {
  const { characters } = fold(typed)
  const expression = new RegExp(`(^|[ /])${soundPattern(characters)}`)
  return readingsOf(name).some((blocks) => {
    const grams = [...soundGrams(blocks), ...blocks.map(({ character }) => character)]
    const own = characters.filter((character) => !/[a-z0-9]/.test(character))
    const byGrams = soundQueryGrams(characters).some((set) =>
      [...set, ...own].every((one) => grams.includes(one)),
    )
    return byGrams && expression.test(writeBlocks(blocks))
  })
}

describe('a name', () => {
  it.each([
    ['青岛职业技术学院', 'qingdaozhiyejishuxueyuan'],
    ['青岛职业技术学院', 'qdzyjsxy'],
    ['青岛职业技术学院', 'qdzhiye'],
    ['青岛职业技术学院', 'zhiyejs'],
    ['青岛职业技术学院', 'qd职业'],
    ['青岛职业技术学院', '青岛zy'],
    ['青岛职业技术学院', 'qingd'],
    ['青岛职业技术学院', 'qingda'],
    ['无限三维3D打印产业学院', '3d打印'],
    ['无限三维3D打印产业学院', '3ddayin'],
    ['无限三维3D打印产业学院', 'sw3ddy'],
    ['重庆长春行业会计学校', 'chongqingchangchunhangyekuaiji'],
    ['六安单县乐清', 'luanshanxianyueqing'],
    ['吕梁', 'lvliang'],
    ['西安', 'xian'],
    ['西安', 'xa'],
    ['方案', 'fangan'],
    // In more ways than are tried: `xian`, `quan`, `lanx` and others can each be parted in two.
    ['市南区安澜高级技工学校', 'shinanquanlangaojijigongxuexiao'],
    ['李沧区安澜新能源集团有限公司', 'licangquanlanxinnengyuanjituanyouxiangongsi'],
    ['西安市安澜新能源集团有限公司', 'xianshianlanxinnengyuanjituanyouxiangongs'],
    // By the other reading too.
    ['重庆', 'zhongqing'],
  ])('%s is found by %s', (name, typed) => {
    expect(sounds(name, typed)).toBe(true)
  })

  it.each([
    ['青岛职业技术学院', 'qdjs'],
    ['青岛职业技术学院', 'daoqing'],
    ['青岛职业技术学院', 'ingdao'],
    ['青岛职业技术学院', '职业qd'],
    ['先', 'xian4'],
  ])('%s is not found by %s', (name, typed) => {
    expect(sounds(name, typed)).toBe(false)
  })

  it('is found by any stretch of its initials and of its whole pinyin', () => {
    const name = fc.constantFrom(
      '青岛市托育服务产教联盟',
      '有色金属行业产教融合共同体',
      '富联科技（济源）有限公司',
    )
    fc.assert(
      fc.property(name, fc.nat(8), fc.integer({ min: 2, max: 6 }), (given, from, length) => {
        const [blocks = []] = readingsOf(given)
        const part = blocks.slice(from, from + length)
        fc.pre(part.length > 1)
        expect(sounds(given, part.map(({ sound }) => sound.charAt(0)).join(''))).toBe(true)
        expect(sounds(given, part.map(({ sound }) => sound).join(''))).toBe(true)
      }),
    )
  })
})

test('letters are parted into as few syllables as they can be, and into single letters', () => {
  expect(parsesOf('xian')).toContainEqual(['xian'])
  expect(parsesOf('xian')).toContainEqual(['xi', 'an'])
  expect(parsesOf('qdzy')).toContainEqual(['q', 'd', 'z', 'y'])
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,24}$/), (letters) => {
      for (const parts of parsesOf(letters)) expect(parts.join('')).toBe(letters)
      expect(parsesOf(letters).length).toBeLessThan(20)
    }),
  )
})
