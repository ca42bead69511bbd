import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut, toHit } from '@/lib/features/search/marks/rules'
import { readQuery } from '@/lib/features/search/queries/rules'

const ROW = {
  kind: 'organization' as const,
  recordId: '',
  address: '/members/x',
  title: '无限三维（青岛）3D打印集团',
  aliases: ['无限三维'],
  codes: ['11370322004432986Y'],
  tags: ['智能制造'],
  unitNames: ['甲职业学院', ''],
  facts: ['企业'],
  body: '',
  tier: 5,
  matched: 1n,
}

function hitOf(typed: string, row: Partial<typeof ROW> = {}) {
  const query = readQuery(typed, { same: [['职院', '职业技术学院']], related: [] })
  if (!query) throw new Error('nothing to look for')
  return toHit({ ...ROW, ...row }, query)
}

const marked = (pieces: readonly { text: string; marked: boolean }[]) =>
  pieces.filter((piece) => piece.marked).map(({ text }) => text)

describe('a line of results', () => {
  test('marks words as they stand in the title, over signs and widths', () => {
    expect(marked(hitOf('青岛3d').title)).toEqual(['青岛）3D'])
    expect(marked(hitOf('集团 无限').title)).toEqual(['无限', '集团'])
    expect(hitOf('青岛').reason).toBeNull()
  })

  test('marks what sounds so, and says so', () => {
    const hit = hitOf('qd3d')
    expect(marked(hit.title)).toEqual(['青岛）3D'])
    expect(hit.reason).toBe('拼音 qd3d → 青岛）3D')
    expect(marked(hitOf('dy打', { title: '打印打字' }).title)).toEqual(['打印打'])
  })

  test('tells where else a word stands: another name, a number, a unit, what it is filed under', () => {
    expect(hitOf('无限三维', { title: '某集团' }).reason).toBe('又名 无限三维')
    expect(hitOf('11370322').reason).toBe('编号 11370322004432986Y')
    expect(hitOf('甲职业').reason).toBe('相关单位 甲职业学院')
    expect(hitOf('智能制造').reason).toBe('归类 智能制造')
    expect(hitOf('甲职院', { unitNames: ['甲职业技术学院'] }).reason).toBe(
      '同义词 甲职院 → 相关单位 甲职业技术学院',
    )
  })

  test('shows the part of a long text in which the words stand', () => {
    const { excerpt } = hitOf('流水线', { body: `${'前'.repeat(300)}流水线${'后'.repeat(300)}` })
    expect(marked(excerpt)).toEqual(['流水线'])
    expect(excerpt[0]?.text).toBe('…')
    expect(excerpt.map(({ text }) => text).join('').length).toBeLessThan(120)
  })

  test('names no unit that is not verified', () => {
    expect(hitOf('青岛').facts).toEqual(['企业', '甲职业学院'])
  })
})

test('cutting loses nothing of a text', () => {
  const stretch = fc.tuple(fc.nat(30), fc.nat(10)).map(([from, length]) => ({ from, to: from + length }))
  fc.assert(
    fc.property(fc.string({ minLength: 41, maxLength: 60 }), fc.array(stretch), (text, stretches) => {
      const pieces = cut(text, stretches)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})
