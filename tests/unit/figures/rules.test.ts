import { describe, expect, test } from 'vitest'
import { describePeriod, groupFigures } from '@/lib/features/figures/rules'
import { createFigureInput } from '@/lib/features/figures/schema'
import type { Figure } from '@/lib/features/figures/types'

const figure = (id: string, metric: string): Figure => ({
  id,
  metric,
  value: '1',
  qualifier: null,
  unit: '家',
  period: null,
  asOf: null,
  locator: null,
  note: null,
  source: { title: '某报道', publisher: null, publishedOn: null, url: null },
})

describe('figures', () => {
  test('of one metric stand together, in the order of their first statement', () => {
    const groups = groupFigures([figure('a', '成员单位'), figure('b', '订单'), figure('c', '成员单位')])
    expect(groups.map(({ metric, statements }) => [metric, statements.map(({ id }) => id)])).toEqual([
      ['成员单位', ['a', 'c']],
      ['订单', ['b']],
    ])
  })

  test('say what they run over and until when', () => {
    expect(describePeriod({ period: '每年', asOf: '2022-05' })).toBe('每年，截至2022年5月')
    expect(describePeriod({ period: null, asOf: null })).toBe('')
  })

  test('are typed as plain numbers, and keep them exactly', () => {
    const base = {
      id: '01935a3c-0000-7000-8000-000000000001',
      subjectKind: 'organization',
      subjectId: '01935a3c-0000-7000-8000-000000000002',
      metric: '在校生',
      unit: '人',
      sourceTitle: '本单位统计',
      returnTo: '/workspace/organization',
    }
    expect(createFigureInput.parse({ ...base, value: '１２，０００．５０' }).value).toBe('12000.50')
    for (const value of ['6000余', '1e5', '0.00001', '', '123456789012345']) {
      expect(createFigureInput.safeParse({ ...base, value }).success).toBe(false)
    }
  })

  test('lead back only into the workspace or the administration', () => {
    const { shape } = createFigureInput
    for (const path of ['//evil.example', '/members', 'https://evil.example', '/workspace/../x']) {
      expect(shape.returnTo.safeParse(path).success).toBe(false)
    }
  })
})
