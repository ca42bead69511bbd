import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTooFew, personsOf, readCursor, readOpenName, writeCursor } from '@/lib/features/open-data/rules'
import { openWindow } from '@/lib/features/open-data/schema'

test('a cursor leads back to the place that it was made from', () => {
  const moments = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moments, fc.uuid(), (at, id) => {
      expect(readCursor(writeCursor({ at, id }))).toEqual({ at, id })
    }),
  )
})

test('whatever was not handed out as a cursor is none', () => {
  const id = randomUUID()
  const encoded = (text: string) => Buffer.from(text).toString('base64url')
  for (const cursor of [
    '',
    'x',
    '%00',
    encoded('2026-11-01T00:00:00.000Z'),
    encoded(`2026-11-01 ${id}`),
    encoded(`2026-11-01T00:00:00.000Z ${id} more`),
    encoded(`2026-11-01T00:00:00.000Z ' OR 1=1`),
    encoded(`yesterday ${id}`),
  ]) {
    expect(readCursor(cursor), cursor).toBeNull()
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readCursor(text)).toBeNull()
    }),
  )
})

test('a call says which window it wants, or in words what is wrong with it', () => {
  const after = writeCursor({ at: new Date('2026-11-01T00:00:00Z'), id: randomUUID() })
  const wrong = (query: Record<string, string>) =>
    openWindow.safeParse(query).error?.issues.map(({ message }) => message)
  expect(openWindow.parse({})).toEqual({ after: null, since: null, take: 100 })
  expect(openWindow.parse({ after, limit: '200' })).toEqual({
    after: readCursor(after),
    since: null,
    take: 200,
  })
  expect(openWindow.parse({ updatedSince: '2026-11-01T08:00:00+08:00' }).since).toEqual(
    new Date('2026-11-01T00:00:00Z'),
  )
  expect(wrong({ limit: '201' })).toEqual(['limit 最多为 200'])
  expect(wrong({ limit: 'all' })).toEqual(['limit 应为数字'])
  expect(wrong({ after: 'x' })).toEqual(['after 不是本接口给出的游标'])
  expect(wrong({ updatedSince: '2026-11-01' })).toEqual([
    'updatedSince 应为带时区的时刻，例如 2026-11-01T00:00:00Z',
  ])
  expect(wrong({ kind: 'school' })).toEqual(['有不认识的参数；可以用 after、updatedSince、limit'])
})

test('an address names a set, as JSON or as a text file, or nothing', () => {
  expect(readOpenName('members')).toEqual({ set: 'members', asText: false })
  expect(readOpenName('members.csv')).toEqual({ set: 'members', asText: true })
  for (const name of ['users', 'members.xlsx', 'members.csv.csv', 'Members', '', '.csv', 'toString']) {
    expect(readOpenName(name), name).toBeNull()
  }
})

test('fewer than five persons are not counted out', () => {
  expect([0, 1, 4].map(personsOf)).toEqual(Array(3).fill({ count: null, suppressed: true }))
  expect(personsOf(5)).toEqual({ count: 5, suppressed: false })
})

test('a stated number is withheld where it counts persons and is small, whatever its scale', () => {
  for (const [value, unit] of [
    ['4', '人'],
    ['0', '名'],
    ['3', '名教师'],
    ['1', '位'],
    ['2', '人次'],
    ['4.9', '人'],
  ] as const) {
    expect(isTooFew(value, unit), value + unit).toBe(true)
  }
  for (const [value, unit] of [
    ['5', '人'],
    ['3', '万人次'],
    ['1.2', '亿人'],
    ['2', '家'],
    ['4', '个'],
    ['1', '百人'],
  ] as const) {
    expect(isTooFew(value, unit), value + unit).toBe(false)
  }
})
