import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingStretches } from '@/lib/shared/stretch'

const shown = (one: string, other: string) =>
  differingStretches(one, other).map(({ before, differing, after }) => `${before}[${differing}]${after}`)

test('of two texts the stretch is marked in which they differ', () => {
  expect(shown('培训30人，6月。', '培训45人，6月。')).toEqual(['培训[30]人，6月。', '培训[45]人，6月。'])
  expect(shown('', '面向学生')).toEqual(['[]', '[面向学生]'])
  expect(shown('共建共建', '共建')).toEqual(['共建[共建]', '共建[]'])
})

test('what is the same far before and far after is left out, and 𠮷 stays whole', () => {
  const [far, near] = ['远'.repeat(100), '近'.repeat(60)]
  expect(shown(`${far}${near}𠮷${near}${far}`, `${far}${near}𠮾${near}${far}`)).toEqual([
    `…${near}[𠮷]${near}…`,
    `…${near}[𠮾]${near}…`,
  ])
})

test('short texts come back whole, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom('共', '建', '𠮷', '\n'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      const texts = differingStretches(one, other).map((of) => of.before + of.differing + of.after)
      expect(texts).toEqual([one, other])
    }),
  )
})
