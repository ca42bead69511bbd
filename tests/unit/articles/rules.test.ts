import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasTextChanged } from '@/lib/features/articles/rules'
import { compareTexts } from '@/lib/shared/comparison'

const textOf = (before: string, after: string, without: 'added' | 'removed') =>
  compareTexts(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('comparing two versions', () => {
  test('marks the words that were replaced inside a line', () => {
    expect(compareTexts('培训30人。\n第二段', '培训40人。\n第二段')).toEqual([
      { kind: 'same', text: '培训' },
      { kind: 'removed', text: '30' },
      { kind: 'added', text: '40' },
      { kind: 'same', text: '人。\n' },
      { kind: 'same', text: '第二段' },
    ])
  })

  test('of equal texts marks nothing', () => {
    expect(compareTexts('一样', '一样')).toEqual([{ kind: 'same', text: '一样' }])
    expect(compareTexts('', '')).toEqual([])
  })

  test('loses nothing of either text, whatever they are', () => {
    const texts = fc.array(fc.constantFrom('育', '人', ' ', '\n', 'a', '𠮷', '。'), { maxLength: 60 })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [before, after] = [a.join(''), b.join('')]
        expect(textOf(before, after, 'added')).toBe(before)
        expect(textOf(before, after, 'removed')).toBe(after)
      }),
    )
  })

  test('of two wholly different long texts ends in reasonable time', () => {
    const before = Array.from({ length: 5000 }, (_, at) => `第${at}行的文字`).join('\n')
    const after = Array.from({ length: 5000 }, (_, at) => `另一行，编号${at * 7}`).join('\n')
    const begun = performance.now()
    expect(textOf(before, after, 'removed')).toBe(after)
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})

test('a text has changed when any of its fields reads differently', () => {
  const text = { title: '题', summary: '', body: '文', author: null, sourceName: null }
  expect(hasTextChanged(text, { ...text })).toBe(false)
  expect(hasTextChanged(text, { ...text, author: '甲' })).toBe(true)
  expect(hasTextChanged(text, { ...text, body: '文 ' })).toBe(true)
})
