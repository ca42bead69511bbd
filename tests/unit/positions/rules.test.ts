import { describe, expect, test } from 'vitest'
import { FORM_STEP_FIELDS, FORM_STEPS, POSITION_FIELDS } from '@/lib/features/positions/constants'
import { nextYear } from '@/lib/features/positions/copies/rules'
import {
  describeHours,
  describePay,
  describeRest,
  describeTerm,
  isFreeChange,
  missingForReview,
  monthlyFen,
  nextStep,
  stepOf,
  toJobPosting,
} from '@/lib/features/positions/rules'
import { createPositionInput, readTyped } from '@/lib/features/positions/schema'
import type { PositionPage } from '@/lib/features/positions/types'

const POSITION: PositionPage = {
  id: '0198c7a0-0000-7000-8000-000000000001',
  slug: 'youer-zhaohu',
  title: '婴幼儿照护实习生',
  kind: 'post',
  status: 'published',
  unit: { slug: 'kangbei', name: '康贝托育中心', kind: 'enterprise' },
  region: '山东省青岛市平度市',
  seats: 3,
  pay: { fen: '300050', period: 'month' },
  startsOn: '2027-03-01',
  endsOn: '2027-08-31',
  openUntil: '2027-02-01',
  demo: true,
  postClass: '保育员',
  majors: ['婴幼儿托育服务与管理'],
  chains: [],
  tasks: ['协助晨检', '组织活动'],
  learningGoals: '会做晨检',
  hoursPerDay: 8,
  hoursPerWeek: 40,
  shift: 'day',
  nightFrom: null,
  nightTo: null,
  restDaysWork: false,
  holidaysWork: false,
  overtime: null,
  payBasis: 'fixed',
  payCycleDays: 31,
  payee: 'student',
  payForm: 'money',
  payReason: null,
  fees: [],
  accommodation: true,
  meals: null,
  insuranceKind: 'liability',
  insurancePayer: 'school',
  insuranceFrom: '2027-03-01',
  insuranceTo: '2027-08-31',
  insuranceNote: null,
  venueType: 'care',
  address: '某路1号',
  schoolMentor: '班主任',
  enterpriseMentor: '园长',
  contact: '人力资源部',
  filingNumber: null,
  check: { findings: [], checkedAt: null, checkedRules: 0, hindrances: 0 },
  publishedAt: '2026-11-21T17:00:00.000Z',
  updatedAt: '2026-11-21T17:00:00.000Z',
}

describe('plain words', () => {
  test('pay is yuan for a month or a day, and unknown pay is not no pay', () => {
    expect(describePay({ fen: '300000', period: 'month' })).toBe('每月3000元')
    expect(describePay({ fen: '12050', period: 'day' })).toBe('每天120.5元')
    expect(describePay({ fen: '0', period: 'month' })).toBe('每月0元')
    expect(describePay(null)).toBe('报酬未注明')
  })

  test('time is said as far as it is known', () => {
    expect(describeTerm('2027-03-01', '2027-08-31')).toBe('2027年3月1日至2027年8月31日')
    expect(describeTerm('2027-03-01', null)).toBe('2027年3月1日开始')
    expect(describeTerm(null, '2027-08-31')).toBe('到2027年8月31日为止')
    expect(describeTerm(null, null)).toBe('')
    expect(describeHours(POSITION)).toBe('每天8小时，每周40小时，不上夜班')
    const unknown = { hoursPerDay: null, hoursPerWeek: null, nightFrom: '22:00', nightTo: '06:00' }
    expect(describeHours({ ...unknown, shift: 'rotating' })).toBe('轮班，有夜班（22:00—06:00）')
  })

  test('rest is said as far as it is known, and silence is no promise', () => {
    expect(describeRest(POSITION)).toBe('不安排休息日上班、法定节假日上班')
    expect(describeRest({ ...POSITION, overtime: true })).toBe('安排加班；不安排休息日上班、法定节假日上班')
    expect(describeRest({ restDaysWork: null, holidaysWork: null, overtime: null })).toBe('')
  })

  test('a day’s pay becomes a month’s by 21.75 days', () => {
    expect(monthlyFen('300000', 'month')).toBe(300_000n)
    expect(monthlyFen('10000', 'day')).toBe(217_500n)
    expect(monthlyFen(null, null)).toBeNull()
  })
})

test('what is missing before a position can be reviewed is named', () => {
  expect(missingForReview(POSITION)).toEqual([])
  expect(missingForReview({ ...POSITION, tasks: [], contact: null })).toEqual(['做什么', '咨询方式'])
})

describe('the posting for search engines', () => {
  test('says what the page says, 演示 too, with days of China', () => {
    expect(toJobPosting(POSITION, 'https://example.cn')).toMatchObject({
      '@type': 'JobPosting',
      title: '婴幼儿照护实习生（演示）',
      datePosted: '2026-11-22',
      validThrough: '2027-02-01T23:59:59+08:00',
      employmentType: 'INTERN',
      totalJobOpenings: 3,
      hiringOrganization: { name: '康贝托育中心', sameAs: 'https://example.cn/members/kangbei' },
      baseSalary: { currency: 'CNY', value: { value: 3000.5, unitText: 'MONTH' } },
    })
  })

  test.each(['paused', 'closed', 'expired'] as const)('a position that is %s offers nothing', (status) => {
    expect(toJobPosting({ ...POSITION, status }, 'https://example.cn')).toBeNull()
  })
})

const LEAST = {
  id: POSITION.id,
  organizationId: POSITION.id,
  title: '实习生',
  kind: 'post',
  seats: '3',
  returnTo: '/workspace/positions',
}

describe('the form', () => {
  const sentences = (input: Record<string, unknown>) => {
    const parsed = createPositionInput.safeParse({ ...LEAST, ...input })
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
  }

  test('a form with only the least is whole', () => {
    expect(sentences({})).toEqual([])
  })

  test.each([
    [{ seats: '' }, 'seats: 请填写招收人数'],
    [{ seats: '0' }, 'seats: 招收人数应在 1 到 1000 之间'],
    [{ kind: 'dinggang' }, 'kind: 请选择列出的一项'],
    [{ payFen: '3000' }, 'payPeriod: 请选择按月还是按天计算'],
    [{ payPeriod: 'month' }, 'payFen: 请填写报酬金额；没有报酬时填 0'],
    [{ startsOn: '2027-03-01', endsOn: '2027-02-01' }, 'endsOn: 结束日期不能早于开始日期'],
    [{ hoursPerDay: '25' }, 'hoursPerDay: 每天工时应在 1 到 24 之间'],
    [{ overtime: 'perhaps' }, 'overtime: 请选择列出的一项'],
    [{ shift: 'evening' }, 'shift: 请选择列出的一项'],
    [{ nightFrom: '25:00', nightTo: '06:00' }, 'nightFrom: 夜间工作从应写成几点几分，例如 22:00'],
    [{ nightFrom: '22:00' }, 'nightTo: 请填写夜间工作到几点'],
    [{ fees: ['none', 'deposit'] }, 'fees: 收费与扣押：选了“都没有”，就不能再选其他项'],
    [{ fees: 'tips' }, 'fees: 收费与扣押中有不存在的选项'],
    [{ labourGrade: '5' }, 'labourGrade: 请选择列出的一项'],
    [{ insuranceFrom: '2027-03-01', insuranceTo: '2027-02-01' }, 'insuranceTo: 保险的止日不能早于起日'],
    [{ organizationId: 'x' }, 'organizationId: 请选择您的单位'],
  ])('%o is refused with a sentence', (input, sentence) => {
    expect(sentences(input)).toEqual([sentence])
  })
})

test('ticking none is an answer, ticking nothing is not', () => {
  const parse = (fees?: string | string[]) => createPositionInput.parse({ ...LEAST, fees }).fees
  expect(parse()).toBeNull()
  expect(parse('none')).toEqual([])
  expect(parse(['training', 'deposit'])).toEqual(['deposit', 'training'])
})

test('while somebody types, what cannot be read yet is not said yet', () => {
  expect(readTyped(['title', 'seats', 'hoursPerDay'], { title: ' ', seats: 'x', hoursPerDay: '9' })).toEqual({
    title: null,
    seats: null,
    hoursPerDay: 9,
  })
})

describe('the pages of the form', () => {
  test('hold every field once, and only fields', () => {
    const named = Object.values(FORM_STEP_FIELDS).flat()
    expect(named.toSorted()).toEqual(POSITION_FIELDS.toSorted())
    expect(new Set(named).size).toBe(named.length)
  })

  test('follow one another, and the last leads nowhere', () => {
    expect(FORM_STEPS.map(nextStep)).toEqual(['post', 'terms', 'safety', 'check', 'check'])
    expect([stepOf('payee'), stepOf('hazards'), stepOf('employeeCount')]).toEqual([
      'terms',
      'safety',
      'check',
    ])
  })
})

test('a change that no rule compares and nobody decided by stays public; any other does not', () => {
  expect(isFreeChange(['contact', 'openUntil', 'slug'])).toBe(true)
  expect(isFreeChange(['contact', 'payFen'])).toBe(false)
  const facts = POSITION_FIELDS.filter((field) => isFreeChange([field]))
  expect(facts).toEqual(['chainIds', 'address', 'contact', 'openUntil', 'insuranceNote'])
})

describe('a copy for the next year', () => {
  test('moves every day by a year, and asks anew for what holds for one year', () => {
    expect(nextYear('2028-02-29')).toBe('2029-02-28')
    expect(nextYear('2027-12-31')).toBe('2028-12-31')
  })
})
