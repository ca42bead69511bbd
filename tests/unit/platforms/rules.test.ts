import { describe, expect, test } from 'vitest'
import { COLLEGE_TASKS, type CollegeTaskKey } from '@/lib/features/platforms/constants'
import {
  type Completeness,
  missingParts,
  platformPath,
  readCouncil,
  seatLine,
  sinceWords,
} from '@/lib/features/platforms/rules'

const tasks = (text: string) =>
  Object.fromEntries(COLLEGE_TASKS.map(({ key }) => [key, text])) as Record<CollegeTaskKey, string>

const platform = (overrides: Partial<Completeness> = {}): Completeness => ({
  kind: 'industry_college',
  startedOn: '2021',
  cooperationSince: null,
  summary: '简介',
  majors: ['专业'],
  partners: ['单位'],
  council: ['政府'],
  craftsman: null,
  tasks: tasks('内容'),
  ...overrides,
})

const fields = (overrides?: Partial<Completeness>) =>
  missingParts(platform(overrides)).map(({ field }) => field)

describe('what a page lacks', () => {
  test('is nothing for a whole one', () => {
    expect(fields()).toEqual([])
  })

  test('is each of the seven tasks without text, for industry colleges only', () => {
    expect(fields({ tasks: tasks(' \n') })).toEqual(COLLEGE_TASKS.map(({ key }) => key))
    expect(fields({ kind: 'training_base', tasks: tasks(''), council: [] })).toEqual([])
  })

  test('a day on which the cooperation began stands in for the beginning', () => {
    expect(fields({ startedOn: null })).toEqual(['startedOn'])
    expect(fields({ startedOn: null, cooperationSince: '2018' })).toEqual([])
  })

  test('a craftsman’s laboratory wants its craftsman', () => {
    expect(fields({ kind: 'craftsman_lab' })).toEqual(['craftsman'])
    expect(fields({ kind: 'craftsman_lab', craftsman: '王宁' })).toEqual([])
    expect(fields({ kind: 'incubator' })).toEqual([])
  })

  test('comes in the order of the form', () => {
    const empty = platform({
      startedOn: null,
      summary: '',
      majors: [],
      partners: [],
      council: [],
      tasks: tasks(''),
    })
    expect(
      missingParts(empty)
        .map(({ field }) => field)
        .slice(0, 5),
    ).toEqual(['startedOn', 'partners', 'majors', 'summary', 'council'])
  })
})

describe('since when', () => {
  const since = (startedOn: string | null, cooperationSince: string | null) =>
    sinceWords({ kind: 'industry_college', startedOn, cooperationSince })

  test('tells a beginning from a cooperation that is older or all that is known', () => {
    expect(since('2021', '2018')).toBe('2021年成立')
    expect(since(null, '2018')).toBe('合作始于2018年')
    expect(since(null, null)).toBeNull()
    expect(sinceWords({ kind: 'training_base', startedOn: '2014', cooperationSince: null })).toBe(
      '2014年建立',
    )
  })
})

test('industry colleges have addresses of their own', () => {
  expect(platformPath({ kind: 'industry_college', slug: 'a' })).toBe('/colleges/a')
  expect(platformPath({ kind: 'overseas', slug: 'a' })).toBe('/platforms/a')
})

describe('a council, one seat a line', () => {
  test('is read and written back the same', () => {
    const lines = ['政府', '企业专家 | 副理事长']
    const { seats, faults } = readCouncil(lines)
    expect(faults).toEqual([])
    expect(seats).toEqual([
      { body: '政府', role: null },
      { body: '企业专家', role: '副理事长' },
    ])
    expect(seats.map(seatLine)).toEqual(lines)
  })

  test('says which line to mend', () => {
    const { seats, faults } = readCouncil(['政府', '政府｜主席', ' | 秘书', '甲 | 乙 | 丙'])
    expect(seats).toHaveLength(1)
    expect(faults).toHaveLength(3)
    expect(faults[0]).toContain('第 2 行')
  })
})
