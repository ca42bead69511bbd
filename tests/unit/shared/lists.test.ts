import { describe, expect, test } from 'vitest'
import {
  areFiltersKnown,
  countYears,
  listQuery,
  pageCountOf,
  pageWindow,
  readListQuery,
  yearRange,
} from '@/lib/shared/lists'

test('an empty list has its first page, and a full one no empty last page', () => {
  expect([0, 1, 24, 25, 48, 49].map(pageCountOf)).toEqual([1, 1, 1, 2, 2, 3])
  expect(pageWindow(3)).toEqual({ skip: 48, take: 24 })
})

test('records are counted by the year of their day, newest first, those without a day left out', () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  const days = [
    { date: day('2021-12-31'), count: 2 },
    { date: day('2022-01-01'), count: 1 },
    { date: day('2022-12-31'), count: 3 },
    { date: null, count: 9 },
  ]
  expect(countYears(days)).toEqual([
    { value: '2022', label: '2022年', count: 4 },
    { value: '2021', label: '2021年', count: 2 },
  ])
})

test('a year is its days and no other text is one', () => {
  expect(yearRange('2022')).toEqual({
    gte: new Date('2022-01-01T00:00:00Z'),
    lt: new Date('2023-01-01T00:00:00Z'),
  })
  expect(['22', '02022', '2022x', '0222', ''].map(yearRange)).toEqual([null, null, null, null, null])
})

test('a filter is known when its list offers the value', () => {
  const options = { kind: [{ value: 'news', label: '新闻', count: 0 }] }
  expect(areFiltersKnown({ kind: 'news' }, options)).toBe(true)
  expect(areFiltersKnown({ kind: 'other' }, options)).toBe(false)
  expect(areFiltersKnown({ year: '2022' }, options)).toBe(false)
})

describe('the query of a list behind sign-in', () => {
  test('is read with care and written back the same', () => {
    const statuses = ['draft', 'published'] as const
    expect(readListQuery({ status: 'draft', page: '3' }, statuses)).toEqual({ status: 'draft', page: 3 })
    expect(readListQuery({ status: 'none', page: '0' }, statuses)).toEqual({ status: null, page: 1 })
    expect(readListQuery({ status: ['draft', 'x'], page: ['2', '3'] }, statuses)).toEqual({
      status: null,
      page: 1,
    })
    expect(listQuery({ status: 'draft', page: 3 })).toBe('?status=draft&page=3')
    expect(listQuery({ status: null, page: 1 })).toBe('')
  })
})
