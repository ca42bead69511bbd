import { expect, test } from 'vitest'
import { idsInOrder, isRecordId } from '@/lib/shared/ids'

test('ids for rows that are written together are different, of version 7, and in their order', () => {
  const ids = idsInOrder(5_000, new Date('2026-11-22T00:00:00Z'))
  expect(new Set(ids).size).toBe(5_000)
  expect(ids.every(isRecordId)).toBe(true)
  expect(ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-8[\da-f]{3}-/.test(id))).toBe(true)
  expect(ids.toSorted()).toEqual(ids)
  const [later = ''] = idsInOrder(1, new Date('2026-11-22T00:00:00.001Z'))
  expect((ids.at(-1) ?? '') < later).toBe(true)
})
