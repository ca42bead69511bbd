import { describe, expect, test } from 'vitest'
import type { Finding } from '@/lib/features/compliance/types'
import {
  breachesOf,
  factsOf,
  inForm,
  isNews,
  pauseReason,
  refuseHindered,
  type TypedFields,
} from '@/lib/features/positions/checks/rules'
import { forNextYear } from '@/lib/features/positions/copies/rules'
import type { PositionFields } from '@/lib/features/positions/drafts/types'
import { countMonths, monthRange } from '@/lib/features/positions/facets/rules'
import { STUDENT_RIGHTS } from '@/lib/features/positions/rights/constants'
import { studentRights } from '@/lib/features/positions/rights/rules'
import { RefusedError } from '@/lib/shared/errors'
import { KEPT_RULES } from '@/prisma/seed/positions'

const FIELDS: PositionFields = {
  ...KEPT_RULES,
  allianceId: null,
  unitLawfulOn: '2027-01-01',
  title: '保育实习生',
  kind: 'post',
  postClass: '保育员',
  seats: 2,
  majors: ['护理', '没有的专业'],
  tasks: ['晨检', '记录'],
  learningGoals: '',
  regionCode: '370283',
  venueType: 'care',
  openUntil: '2027-02-01',
  startsOn: '2028-02-29',
  endsOn: '2028-08-31',
  payFen: '300000',
  accommodation: null,
  meals: true,
  insuranceFrom: '2028-02-29',
  insuranceTo: '2028-08-31',
  enterpriseMentor: '园长',
}

const UNIT = {
  kind: 'enterprise',
  employeeCount: 120,
  employeeCountAsOf: '2026-12-31',
  classes: [{ name: '保育员', staff: 30 }],
} as const

const finding = (overrides: Partial<Finding>): Finding => ({
  rule: 'R17a',
  pack: 'national-2021',
  title: '工作时间',
  outcome: 'block',
  hinders: true,
  field: 'hoursPerDay',
  fact: '每天 10 小时',
  threshold: '每天不超过 8 小时',
  explanation: '超出 2 小时。',
  mend: '请改为 8 小时以内。',
  instrument: '职业学校学生实习管理规定',
  article: '第十七条',
  certainty: 'B',
  phase: 'position',
  ...overrides,
})

describe('the facts of a position', () => {
  const codes = new Map([['护理', ['520201', '720201']]])

  test('count no staff for a class of posts that the unit did not declare', () => {
    expect(factsOf({ ...FIELDS, postClass: '护士' }, UNIT, codes)).toMatchObject({
      classHeadcount: null,
      classHeadcountAsOf: null,
    })
  })

  test('are its fields, its unit’s, and majors with every code that they have', () => {
    expect(factsOf(FIELDS, UNIT, codes)).toMatchObject({
      payFen: 300_000,
      learningGoals: null,
      majors: [
        { name: '护理', code: '520201' },
        { name: '护理', code: '720201' },
        { name: '没有的专业', code: null },
      ],
      unitKind: 'enterprise',
      employeeCount: 120,
      classHeadcount: 30,
      classHeadcountAsOf: '2026-12-31',
      fees: { deposit: false, papers_withheld: false },
    })
  })

  test('silence about fees and hazards stays silence', () => {
    const typed: TypedFields = { ...FIELDS, fees: null, hazards: null, tasks: null, majors: null }
    const facts = factsOf(typed, UNIT, codes)
    expect(facts.fees.deposit).toBeNull()
    expect(facts.hazards).toBeNull()
    expect([facts.tasks, facts.majors]).toEqual([[], []])
    expect(factsOf({ ...FIELDS, fees: ['deposit'] }, UNIT, codes).fees).toMatchObject({
      deposit: true,
      training: false,
    })
  })

  test('free texts are handed over to be scanned, by the fields that hold them', () => {
    const { texts } = factsOf(FIELDS, UNIT, codes)
    expect(texts.map(({ field }) => field)).toEqual(['title', 'postClass', 'contact', 'tasks'])
  })
})

describe('what follows from findings', () => {
  test('those that hinder are refused together, each beside its field', () => {
    const wanting = finding({
      rule: 'R20',
      title: '收费',
      outcome: 'needs-fact',
      field: 'fees',
      mend: '请勾选。',
    })
    const about = finding({ rule: 'R10', title: '人数', field: null })
    const warned = finding({ outcome: 'warn', hinders: false })
    expect(() => refuseHindered([warned], 'form')).not.toThrow()
    let refused: unknown
    try {
      refuseHindered([finding({}), wanting, about, warned], 'form')
    } catch (error) {
      refused = error
    }
    expect(refused).toBeInstanceOf(RefusedError)
    expect(refused).toMatchObject({
      sentence: '有 3 项不符合规定或还缺少事实：工作时间、收费、人数',
      beside: {
        hoursPerDay: ['工作时间：超出 2 小时。请改为 8 小时以内。'],
        fees: [expect.stringMatching(/请勾选/)],
      },
    })
  })

  test('only a breach pauses, and the reason names it', () => {
    const wanting = finding({ outcome: 'needs-fact' })
    expect(breachesOf([finding({}), wanting])).toEqual([finding({})])
    expect(pauseReason([finding({}), finding({})])).toBe(
      '系统复核发现不符合规定：工作时间。改正后可以恢复招收。',
    )
  })

  test('the same finding in other words is no news; another fact or outcome is', () => {
    expect(isNews([finding({})], [finding({ explanation: '多了 2 小时。' })])).toBe(false)
    expect(isNews([finding({})], [finding({ fact: '每天 9 小时' })])).toBe(true)
    expect(isNews([finding({})], [])).toBe(true)
  })

  test('the region is called as the form calls it', () => {
    expect(inForm(finding({ field: 'regionCode' })).field).toBe('region')
    expect(inForm(finding({})).field).toBe('hoursPerDay')
  })
})

test('a copy for the next year asks anew for what holds for one year', () => {
  expect(forNextYear({ ...FIELDS, filingNumber: '备1' })).toMatchObject({
    unitLawful: null,
    unitLawfulOn: null,
    filingNumber: null,
    startsOn: '2029-02-28',
    insuranceTo: '2029-08-31',
    payFen: '300000',
  })
})

test('months are counted in their order, the chosen one among them', () => {
  expect(monthRange('2027-12')).toEqual({ gte: new Date('2027-12-01'), lt: new Date('2028-01-01') })
  expect([monthRange('2027-13'), monthRange('2027-1'), monthRange('2027')]).toEqual([null, null, null])
  const days = [
    { date: new Date('2027-09-01'), count: 2 },
    { date: new Date('2027-03-15'), count: 1 },
    { date: new Date('2027-09-20'), count: 3 },
    { date: null, count: 9 },
  ]
  expect(countMonths(days, '2027-05').map(({ value, count }) => [value, count])).toEqual([
    ['2027-03', 1],
    ['2027-05', 0],
    ['2027-09', 5],
  ])
})

test('every right of students leads to the rule that it follows from, and says how sure its words are', () => {
  const rights = studentRights()
  expect(rights.length).toBe(STUDENT_RIGHTS.length)
  expect(rights.find(({ href }) => href === '/positions/rules#R18b')?.source).toMatch(/^《.+》第十八条，条文/)
})
