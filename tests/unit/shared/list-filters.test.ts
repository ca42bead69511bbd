import { describe, expect, test, vi } from 'vitest'
import { withChosen, withChosenYear } from '@/lib/shared/list-filters'
import { countsByRegion } from '@/lib/shared/region-counts'

const option = (value: string, count: number) => ({ value, label: value, count })

describe('the options of a filter', () => {
  test('stay as they are while the chosen one is among them, and nothing more is asked', async () => {
    const listAll = vi.fn()
    const options = [option('a', 2)]
    expect(await withChosen(options, 'a', listAll)).toBe(options)
    expect(await withChosen(options, undefined, listAll)).toBe(options)
    expect(listAll).not.toHaveBeenCalled()
  })

  test('gain the chosen one without records, if it exists without the other filters', async () => {
    const listAll = async () => [option('a', 2), option('b', 3)]
    expect(await withChosen([option('a', 1)], 'b', listAll)).toEqual([option('a', 1), option('b', 0)])
    expect(await withChosen([option('a', 1)], 'c', listAll)).toEqual([option('a', 1)])
  })
})

describe('records by region', () => {
  test('count for the region, its prefecture where that occurs, and its province', () => {
    const counts = countsByRegion(
      new Map([
        ['370200', 2],
        ['370211', 3],
        ['370322', 1],
      ]),
    )
    expect([...counts]).toEqual([
      ['370000', 6],
      ['370200', 5],
      ['370211', 3],
      ['370322', 1],
    ])
  })

  test('leave out a province that would only repeat its one region', () => {
    expect([...countsByRegion(new Map([['419001', 4]]))]).toEqual([['419001', 4]])
  })

  test('keep a province that has records of its own', () => {
    expect([
      ...countsByRegion(
        new Map([
          ['410000', 1],
          ['419001', 3],
        ]),
      ),
    ]).toEqual([
      ['410000', 4],
      ['419001', 3],
    ])
  })
})

test('a year that only the other filters leave empty is offered; one without any record is not', async () => {
  const count = async ({ gte, lt }: { gte: Date; lt: Date }) =>
    gte.toISOString() === '2021-01-01T00:00:00.000Z' && lt.toISOString() === '2022-01-01T00:00:00.000Z'
      ? 2
      : 0
  expect(await withChosenYear([], '2021', count)).toEqual([{ value: '2021', label: '2021年', count: 0 }])
  for (const year of ['2020', 'soon', undefined]) expect(await withChosenYear([], year, count)).toEqual([])
})
