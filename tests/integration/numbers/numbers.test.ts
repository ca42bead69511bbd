import { beforeEach, expect, test } from 'vitest'
import { takeNumber } from '@/lib/features/numbers/mutations'
import { db, emptyDatabase } from '@/tests/support/database'

beforeEach(emptyDatabase)

const NOW = new Date('2026-12-31T15:59:59Z')
const take = (register: 'project' | 'agreement', now = NOW) =>
  db.$transaction((tx) => takeNumber(tx, register, now))

test('projects and agreements are counted apart, each from one', async () => {
  expect(await take('project')).toBe('XM-2026-0001')
  expect(await take('agreement')).toBe('XY-2026-0001')
  expect(await take('project')).toBe('XM-2026-0002')
})

test('the year is that of China, and every year begins anew', async () => {
  expect(await take('project')).toBe('XM-2026-0001')
  expect(await take('project', new Date('2026-12-31T16:00:00Z'))).toBe('XM-2027-0001')
})

test('a new prefix begins a series of its own', async () => {
  await take('agreement')
  await db.setting.create({ data: { key: 'agreementPrefix', value: 'QDXY' } })
  expect(await take('agreement')).toBe('QDXY-2026-0001')
})

test('a number goes back with the transaction that took it', async () => {
  await expect(
    db.$transaction(async (tx) => {
      await takeNumber(tx, 'project', NOW)
      throw new Error('nothing came of it')
    }),
  ).rejects.toThrow('nothing came of it')
  expect(await take('project')).toBe('XM-2026-0001')
})

test('two hundred at once get two hundred numbers without a gap', async () => {
  const numbers = await Promise.all(Array.from({ length: 200 }, () => take('project')))
  expect(numbers.sort()).toEqual(
    Array.from({ length: 200 }, (_, at) => `XM-2026-${String(at + 1).padStart(4, '0')}`),
  )
})
