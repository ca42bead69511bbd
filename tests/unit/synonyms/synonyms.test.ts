import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { INITIAL_SYNONYMS, MOST_SYNONYMS, SYNONYM_LIMITS } from '@/lib/features/search/synonyms/constants'
import { parseSynonyms, replacedIn, synonymsOf, writeSynonyms } from '@/lib/features/search/synonyms/rules'
import type { SynonymGroup } from '@/lib/features/search/synonyms/types'
import { MOST_FAULTS } from '@/lib/features/synonyms/constants'
import { can, SYNONYM_VERBS } from '@/lib/features/synonyms/permissions'
import { synonymsInput } from '@/lib/features/synonyms/schema'
import { type Actor, type ActorRole, ROLES } from '@/lib/shared/actor'

test('the list is the platform administrator’s and the system’s alone', () => {
  const actors: Actor[] = ROLES.map((role) => ({
    userId: 'u',
    label: role,
    roles: [{ role, allianceId: 'a', organizationId: 'o' } as ActorRole],
  }))
  for (const verb of SYNONYM_VERBS) {
    const allowed = [...actors, SYSTEM_ACTOR].filter((actor) => can(actor, verb)).map(({ label }) => label)
    expect(allowed).toEqual(['platform_admin', '系统'])
  }
})

describe('the list', () => {
  const parsed = (list: string) => synonymsInput.safeParse({ list, version: '0' })
  const faults = (list: string) => parsed(list).error?.issues.map(({ message }) => message) ?? []

  test('that stands there at first is without faults, and kept as it is written', () => {
    expect(parsed(INITIAL_SYNONYMS).data).toEqual({ list: INITIAL_SYNONYMS, version: 0 })
  })

  test('is kept in one way of writing: parted by 、, without blank lines, what is only near at the end', () => {
    const typed = '\r\n近义: 校企合作；产教融合\r\n\r\n 职院 ，职业技术学院 \r\n'
    expect(parsed(typed).data?.list).toBe('职院、职业技术学院\n近义：校企合作、产教融合')
    expect(parsed('').data?.list).toBe('')
  })

  it.each([
    ['甲乙、丙丁\n托育', ['第 2 行只有“托育”一个词，至少要有两个，用顿号隔开']],
    ['\n托育、托幼、', ['第 2 行有一处分隔号的前面或后面没有词']],
    ['近义：', ['第 1 行有一处分隔号的前面或后面没有词']],
    ['托育、托幼、托育', ['第 1 行重复写了“托育”']],
    ['托育、託育、托幼', ['第 1 行重复写了“託育”']],
    ['ＡＩ、ai、人工智能', ['第 1 行重复写了“ai”']],
    ['托育、！！', ['第 1 行的“！！”只有符号']],
    ['托育、托', ['第 1 行的“托”只有一个字，词至少 2 个字']],
    [`托育、${'托'.repeat(31)}`, ['第 1 行有一个词超过 30 个字，太长了']],
    ['托育、托幼\n幼托、托育', ['第 2 行的“托育”在第 1 行已有，请合并成一行']],
    ['近义：托育、托幼\n近义：幼托、托育', ['第 2 行的“托育”在第 1 行已有，请合并成一行']],
    ['托育、托幼\n近义：托幼、托育', ['第 2 行的“托幼”和“托育”在第 1 行已是同义词，不能又是近义词']],
  ])('%j is refused in words', (list, sentences) => {
    expect(faults(list)).toEqual(sentences)
  })

  test('may say of one word what means the same and what is only near', () => {
    expect(faults('托育、托幼\n近义：托育、早教')).toEqual([])
  })

  test('is bounded', () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `词语${at}`)
    const { groups, words: most, text } = SYNONYM_LIMITS
    expect(faults(words(most).join('、'))).toEqual([])
    expect(faults(words(most + 1).join('、'))).toEqual([`第 1 行有 ${most + 1} 个词，最多 ${most} 个`])
    const lines = (count: number) =>
      words(count)
        .map((word) => `甲${word}、乙${word}`)
        .join('\n')
    expect(faults(lines(groups))).toEqual([])
    expect(faults(lines(groups + 1))).toEqual([`共有 ${groups + 1} 组，最多 ${groups} 组`])
    expect(faults('托'.repeat(text + 1))).toEqual([`同义词表不能超过 ${text} 个字`])
    const many = faults(words(MOST_FAULTS + 3).join('\n'))
    expect(many).toHaveLength(MOST_FAULTS + 1)
    expect(many.at(-1)).toBe('另有 3 处需要修改')
  })

  test('reads as what it was written from, whatever is in it', () => {
    const word = fc.string({
      minLength: 1,
      maxLength: 4,
      unit: fc.constantFrom(...'职业技术学院托育abc1：! '),
    })
    const list = fc.array(fc.record({ related: fc.boolean(), words: fc.array(word, { maxLength: 4 }) }))
    const wordsOf = (groups: readonly SynonymGroup[]) =>
      groups.map(({ related, words }) => ({ related, words })).toSorted((a, b) => +a.related - +b.related)
    fc.assert(
      fc.property(list, (lines) => {
        const typed = lines
          .map(({ related, words }) => (related ? '近义：' : '') + words.join('、'))
          .join('\n')
        const { groups } = parseSynonyms(typed)
        expect(wordsOf(parseSynonyms(writeSynonyms(groups)).groups)).toEqual(wordsOf(groups))
      }),
    )
  })
})

describe('a word', () => {
  const { same } = synonymsOf(parseSynonyms('职院、职业技术学院\nAI、人工智能').groups)

  it.each([
    ['青岛职院', ['青岛职业技术学院']],
    ['职业技术学院联盟', ['职院联盟']],
    ['ai', ['人工智能']],
    ['ai专业', ['人工智能专业']],
    ['人工智能', ['ai']],
    // Letters in which the word happens to stand are another word.
    ['taishan', []],
    ['托育', []],
  ])('%s also means %j', (key, others) => {
    expect(replacedIn(key, same)).toEqual(others)
  })

  test('means so many others at most', () => {
    const groups = Array.from({ length: 30 }, (_, at) => ['托育', `托育${at}号`])
    expect(replacedIn('托育', groups)).toHaveLength(MOST_SYNONYMS)
  })
})
