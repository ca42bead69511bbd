import { describe, expect, test } from 'vitest'
import {
  describeHours,
  describePay,
  describeTerm,
  missingForReview,
  toJobPosting,
} from '@/lib/features/positions/rules'
import { createPositionInput } from '@/lib/features/positions/schema'
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
  nightShift: false,
  accommodation: true,
  meals: null,
  insurance: '实习责任保险，由学校投保',
  address: '某路1号',
  mentors: '班主任；园长',
  contact: '人力资源部',
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
    expect(describeHours({ hoursPerDay: null, hoursPerWeek: null, nightShift: true })).toBe('有夜班')
  })
})

test('what is missing before a position can be reviewed is named', () => {
  expect(missingForReview(POSITION)).toEqual([])
  expect(missingForReview({ ...POSITION, tasks: [], insurance: null })).toEqual(['做什么', '保险'])
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

describe('the form', () => {
  const form = {
    id: POSITION.id,
    organizationId: POSITION.id,
    title: '实习生',
    kind: 'post',
    seats: '3',
    returnTo: '/workspace/positions',
  }
  const sentences = (input: Record<string, unknown>) => {
    const parsed = createPositionInput.safeParse({ ...form, ...input })
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
    [{ nightShift: 'perhaps' }, 'nightShift: 请选择列出的一项'],
    [{ organizationId: 'x' }, 'organizationId: 请选择您的单位'],
  ])('%o is refused with a sentence', (input, sentence) => {
    expect(sentences(input)).toEqual([sentence])
  })
})
