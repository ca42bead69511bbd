import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { nearQueries } from '@/lib/features/search/near/rules'
import { readQuery as readWith, type Way } from '@/lib/features/search/queries/rules'
import { INITIAL_SYNONYMS } from '@/lib/features/search/synonyms/constants'
import { parseSynonyms, synonymsOf } from '@/lib/features/search/synonyms/rules'

const SYNONYMS = synonymsOf(parseSynonyms(INITIAL_SYNONYMS).groups)
const readQuery = (typed: string) => readWith(typed, SYNONYMS)

const keys = (typed: string) => readQuery(typed)?.words.map(({ key }) => key)
const written = (ways: readonly Way[] = [], through: Way['through']) =>
  ways.flatMap((way) => (way.kind === 'written' && way.through === through ? [way.key] : []))

describe('what was typed', () => {
  it.each([
    ['青岛 托育', ['青岛', '托育']],
    ['　青岛、托育，托育 ', ['青岛', '托育']],
    ["xi'an", ['xian']],
    ['教职成〔2021〕4号', ['教职成20214号']],
    ['ＱＤＺＹ', ['qdzy']],
  ])('%s is read as %j', (typed, expected) => {
    expect(keys(typed)).toEqual(expected)
  })

  it.each(['', '   ', '、、？！', '😀', '\u200b'])('%j has nothing to look for', (typed) => {
    expect(readQuery(typed)).toBeNull()
  })

  it('is cut where it is too long or has too many words, and says so', () => {
    expect(readQuery('学'.repeat(10_000))).toMatchObject({ key: '学'.repeat(100), cut: true })
    expect(readQuery('a b c d e f g h i j')?.words).toHaveLength(8)
    expect(readQuery('青岛')?.cut).toBe(false)
  })

  it('also means words of the same meaning, in both directions', () => {
    const ways = readQuery('青岛职院')?.words[0]?.ways
    expect(written(ways, 'synonym')).toContain('青岛职业技术学院')
    expect(written(readQuery('顶岗实习')?.words[0]?.ways, 'synonym')).toEqual(['岗位实习'])
    expect(written(readQuery('岗位实习')?.words[0]?.ways, 'synonym')).toEqual(['顶岗实习'])
    expect(written(readQuery('校企合作')?.words[0]?.ways, 'related')).toEqual(['产教融合'])
  })
})

const patterns = (typed: string) => {
  const query = readQuery(typed)
  const [slips] = query ? nearQueries(query, SYNONYMS) : []
  return slips?.query.words.flatMap(({ ways }) => ways).filter((way) => way.kind === 'sounded') ?? []
}
const meets = (typed: string, blocks: string) =>
  patterns(typed).some(({ pattern }) => new RegExp(`(^|[ /])(?:${pattern})`).test(blocks))

describe('a slip away', () => {
  const NAME = '青qing 岛dao 职zhi 业ye 技ji 术shu 学xue 院yuan '

  it.each([
    ['one wrong character', '青岛职业记术学院'],
    ['one missing', '青岛职业术学院'],
    ['one too many', '青岛市职业技术学院'],
    ['two turned round', '青岛业职技术学院'],
    ['the first one wrong', '清岛职业'],
    ['the same sound', '清到'],
    ['a letter missing', 'qigdaozhiye'],
    ['two letters turned round', 'qingdoa'],
  ])('is %s: %s', (_, typed) => {
    expect(meets(typed, NAME)).toBe(true)
  })

  it.each(['青岛理工大学', '清道学校', 'beijing'])('is not %s', (typed) => {
    expect(meets(typed, NAME)).toBe(false)
  })
})

test('parts of a query are tried last, and single characters never alone', () => {
  const found = (typed: string) => {
    const query = readQuery(typed)
    return query ? nearQueries(query, SYNONYMS).map((near) => near.found) : []
  }
  expect(found('青岛托育联盟')).toContainEqual(['青岛', '托育', '联盟'])
  expect(found('的 了')).toEqual([['的', '了']])
})

test('no text makes a query that cannot be read or has a broken pattern', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii', maxLength: 40 })),
      (typed) => {
        const query = readQuery(typed)
        if (!query) return
        for (const { query: near } of [{ query }, ...nearQueries(query, SYNONYMS)]) {
          expect(near.words.length).toBeGreaterThan(0)
          for (const way of near.words.flatMap(({ ways }) => ways)) {
            if (way.kind === 'sounded') expect(() => new RegExp(way.pattern)).not.toThrow()
          }
        }
      },
    ),
  )
})
