import { describe, expect, test } from 'vitest'
import { approveInput, declareInput } from '@/lib/features/capacity/schema'

const ID = '3f2c8a52-6f0b-4a0e-9a51-0c1d2e3f4a5b'

const declaration = (overrides: Record<string, unknown> = {}) => ({
  id: ID,
  organizationId: ID,
  version: '1',
  staff: '３７９',
  asOf: '2026-11-01',
  className: ['护理', '', '药剂'],
  classStaff: ['104', '', '３0'],
  evidence: '2026 年 10 月社会保险参保职工名册',
  returnTo: '/workspace/capacity',
  ...overrides,
})

const faults = (input: Record<string, unknown>) => {
  const parsed = declareInput.safeParse(declaration(input))
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
}

describe('a declaration', () => {
  test('is numbers in half or full width, and rows of which empty ones are left out', () => {
    const { staff, asOf, classes } = declareInput.parse(declaration())
    expect({ staff, asOf }).toEqual({ staff: 379, asOf: new Date('2026-11-01') })
    expect(classes).toEqual([
      { name: '护理', staff: 104 },
      { name: '药剂', staff: 30 },
    ])
  })

  test('of one class sends plain text, of none nothing', () => {
    expect(declareInput.parse(declaration({ className: '护理', classStaff: '4' })).classes).toEqual([
      { name: '护理', staff: 4 },
    ])
    expect(declareInput.parse(declaration({ className: '', classStaff: '' })).classes).toEqual([])
  })

  test.each([
    [{ staff: '' }, 'staff: 请填写在岗职工人数'],
    [{ staff: '三百' }, 'staff: 在岗职工人数应为整数，例如 120'],
    [{ asOf: '' }, 'asOf: 请填写统计日期'],
    [{ evidence: ' ' }, 'evidence: 请填写依据'],
    [{ classStaff: ['104', '', '约 30'] }, 'classes: “药剂”的人数应为整数，例如 120'],
    [{ classStaff: ['104', '', ''] }, 'classes: “药剂”的人数应为整数，例如 120'],
    [{ className: ['护理', '', ''] }, 'classes: 人数 ３0 的那一行没有写岗位类别'],
    [{ className: ['护理', '', '护 理'] }, 'classes: “护 理”写了两行，请合并'],
    [{ staff: '100' }, 'classes: 各类岗位合计 134 人，超过在岗职工人数 100 人'],
  ])('%o is refused in words', (input, sentence) => {
    expect(faults(input)).toContain(sentence)
  })

  test('is refused for everything that is wrong with it at once', () => {
    expect(faults({ staff: '100', asOf: '2026-02-30' })).toEqual([
      'asOf: 统计日期应写成 2022-05-20，并且日历上确有这一天',
      'classes: 各类岗位合计 134 人，超过在岗职工人数 100 人',
    ])
    expect(faults({ staff: '三百', evidence: '', className: ['护理', '', '护 理'] })).toEqual([
      'staff: 在岗职工人数应为整数，例如 120',
      'evidence: 请填写依据',
      'classes: “护 理”写了两行，请合并',
    ])
  })

  test('with a table that is no table is refused for that', () => {
    expect(faults({ className: { 0: '护理' }, asOf: '' })).toEqual([
      'asOf: 请填写统计日期',
      'className: 岗位类别填写有误',
    ])
  })
})

describe('an approval', () => {
  const approval = (overrides: Record<string, unknown> = {}) => ({
    id: ID,
    organizationId: ID,
    postClass: '',
    places: '60',
    startsOn: '2027-03-01',
    endsOn: '2027-08-31',
    authority: '市教育局',
    number: '备〔2027〕1 号',
    filedOn: '2027-02-01',
    returnTo: '/admin/capacity',
    ...overrides,
  })

  test('of no class is about the unit as a whole', () => {
    expect(approveInput.parse(approval())).toMatchObject({ postClass: null, places: 60, note: '' })
  })

  test('has its days in order, and all of them', () => {
    const sentences = (overrides: Record<string, unknown>) =>
      approveInput.safeParse(approval(overrides)).error?.issues.map(({ message }) => message)
    expect(sentences({ endsOn: '2027-02-28' })).toEqual(['结束日期不能早于开始日期'])
    expect(sentences({ startsOn: '' })).toEqual(['请填写开始日期'])
    expect(sentences({ places: '0' })).toEqual([expect.stringContaining('备案的人数应在 1 到')])
  })
})
