import { expect, test } from 'vitest'
import { changedFields } from '@/lib/shared/changes'

test('only the fields that differ are told, with both values', () => {
  const before = { title: '旧', day: new Date('2022-05-20'), list: ['a'], same: 1, other: 2 }
  const after = { title: '新', day: new Date('2022-05-20'), list: ['a', 'b'], same: 1 }
  expect(changedFields(before, after)).toEqual({
    before: { title: '旧', list: ['a'] },
    after: { title: '新', list: ['a', 'b'] },
  })
})

test('nothing is told when nothing differs, and missing is the same as null', () => {
  expect(changedFields({ a: null }, { a: undefined })).toBeNull()
  expect(changedFields({ a: 1, b: 2 }, { a: 1 })).toBeNull()
})
