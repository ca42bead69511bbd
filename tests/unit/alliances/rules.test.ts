import { describe, expect, test } from 'vitest'
import {
  adviserLine,
  allianceHints,
  areMoreStated,
  emblemOf,
  groupCouncil,
  readAdvisers,
  shownOf,
  statedMembers,
  weaveOf,
} from '@/lib/features/alliances/rules'
import type { CouncilMember } from '@/lib/features/alliances/types'

const unit = (
  slug: string,
  kind: 'school' | 'enterprise' | 'hospital' = 'school',
  subtype: string | null = null,
) => ({
  slug,
  name: slug,
  kind,
  subtype,
})

const member = (slug: string, overrides: Partial<CouncilMember> = {}): CouncilMember => ({
  unit: unit(slug),
  region: null,
  seat: 'member',
  category: null,
  batch: null,
  joinedOn: null,
  ...overrides,
})

describe('what an alliance of its kind should have', () => {
  test('a trade community wants three leads and a charter', () => {
    const bare = allianceHints({
      kind: 'industry_community',
      leads: [unit('甲', 'school', '高职')],
      charter: ' ',
      basedOn: [],
    })
    expect(bare).toHaveLength(2)
    expect(bare[0]).toContain('一家行业龙头企业、一所高水平高等学校')
    expect(bare[0]).not.toContain('职业学校。')
    expect(bare[1]).toContain('章程')
    const whole = allianceHints({
      kind: 'industry_community',
      leads: [unit('甲', 'school', '高职'), unit('乙', 'school', '本科'), unit('丙', 'enterprise')],
      charter: '第一条',
      basedOn: [],
    })
    expect(whole).toEqual([])
  })

  test('a vocational university counts as the vocational school, not as the university', () => {
    const [hint] = allianceHints({
      kind: 'industry_community',
      leads: [unit('甲', 'school', '职教本科'), unit('丙', 'enterprise')],
      charter: '第一条',
      basedOn: [],
    })
    expect(hint).toMatch(/还缺一所高水平高等学校。$/)
  })

  test('a city consortium wants its park', () => {
    const hints = (basedOn: string[]) =>
      allianceHints({ kind: 'municipal_consortium', leads: [unit('甲')], charter: null, basedOn })
    expect(hints([])).toEqual([expect.stringContaining('产业园区')])
    expect(hints(['高新区'])).toEqual([])
  })

  test('every alliance wants a lead', () => {
    expect(allianceHints({ kind: 'alliance', leads: [], charter: null, basedOn: [] })).toEqual([
      '还没有登记牵头单位。',
    ])
  })
})

describe('the council', () => {
  test('stands in the order of the stated categories, with those that nobody is named in', () => {
    const groups = groupCouncil(
      [
        member('丁'),
        member('甲', { category: '企业', seat: 'council' }),
        member('乙', { category: '其他' }),
        member('丙', { category: '企业', seat: 'chair' }),
      ],
      ['医疗卫生', '企业'],
    )
    expect(groups.map(({ category }) => category)).toEqual(['医疗卫生', '企业', '其他', null])
    expect(groups[0]?.members).toEqual([])
    expect(groups[1]?.members.map((one) => one.unit.name)).toEqual(['丙', '甲'])
  })

  test('is named in full on the page, of the members without a seat in it only the first', () => {
    const ordinary = Array.from({ length: 100 }, (_, index) => member(`成员${index}`))
    const council = Array.from({ length: 100 }, (_, index) => member(`理事${index}`, { seat: 'council' }))
    const shown = shownOf({ category: null, members: [...council, ...ordinary] })
    expect(shown).toEqual([...council, ...ordinary.slice(0, 24)])
    expect(shownOf({ category: null, members: ordinary.slice(0, 24) })).toHaveLength(24)
  })
})

describe('what sources count', () => {
  const figures = [
    { metric: '参加启动仪式的单位', value: '26' },
    { metric: '首批理事单位', value: '23' },
    { metric: '理事单位（医疗卫生）', value: '7' },
    { metric: '理事单位（教育）', value: '4' },
    { metric: '企业成员', value: '88' },
    { metric: '成员单位', value: '40' },
    { metric: '重点企业', value: '10' },
  ]

  test('are totals and categories by the name of the metric; what counts something else is neither', () => {
    const { totals, byCategory } = statedMembers(figures)
    expect(totals.map(({ metric }) => metric)).toEqual(['首批理事单位', '企业成员', '成员单位'])
    expect([...byCategory].map(([category, [first]]) => [category, first?.value])).toEqual([
      ['医疗卫生', '7'],
      ['教育', '4'],
    ])
  })

  test('are more than the known units when any total is, or the categories together', () => {
    expect(areMoreStated([{ metric: '成员单位', value: '40' }], 39)).toBe(true)
    expect(areMoreStated([{ metric: '成员单位', value: '40' }], 40)).toBe(false)
    expect(areMoreStated(figures.slice(2, 4), 10)).toBe(true)
    expect(areMoreStated(figures.slice(2, 4), 11)).toBe(false)
    expect(areMoreStated([], 0)).toBe(false)
  })
})

describe('the picture of an alliance', () => {
  test('has every unit once, the lead among them', () => {
    const lead = unit('甲')
    const members = [lead, unit('乙', 'hospital'), unit('丙', 'enterprise')]
    expect(emblemOf({ name: '联盟', leads: [lead], members, moreStated: true })).toEqual({
      name: '联盟',
      schools: 1,
      partners: ['hospital', 'enterprise'],
      open: true,
    })
  })

  test('calls a pair cooperation where a platform or project has both', () => {
    const [school, hospital, firm] = [unit('甲'), unit('乙', 'hospital'), unit('丙', 'enterprise')]
    const { schools, partners, crossings } = weaveOf({
      roles: { lead: [school] },
      members: [{ unit: hospital }, { unit: firm }],
      platforms: [{ name: '基地', host: school, partners: [firm] }],
      projects: [],
    })
    expect(schools.map(({ slug }) => slug)).toEqual(['甲'])
    expect(partners.map(({ slug }) => slug)).toEqual(['乙', '丙'])
    expect(crossings).toEqual([
      { school: 0, partner: 0, tie: 'alliance', label: '同在本联盟' },
      { school: 0, partner: 1, tie: 'cooperation', label: '基地' },
    ])
  })
})

describe('advisers, one a line', () => {
  test('are read and written back the same', () => {
    const lines = ['甲 | 教授', '乙 | 主任 | 2022-05-20', '丙 | 院长 | 2022-05-20 | 2024-05-19']
    const { advisers, faults } = readAdvisers(lines)
    expect(faults).toEqual([])
    expect(advisers[2]).toEqual({ name: '丙', title: '院长', from: '2022-05-20', to: '2024-05-19' })
    expect(advisers.map(adviserLine)).toEqual(lines)
  })

  test('take a full-width bar, and an end without a beginning', () => {
    const { advisers } = readAdvisers(['甲｜教授｜｜2024年5月1日'])
    expect(advisers).toEqual([{ name: '甲', title: '教授', from: null, to: '2024-05-01' }])
    expect(advisers.map(adviserLine)).toEqual(['甲 | 教授 |  | 2024-05-01'])
  })

  test('say which line to mend', () => {
    const { advisers, faults } = readAdvisers([
      '甲',
      '乙 | 教授 | 2022',
      '丙 | 教授 | 2022-02-31',
      '丁 | 教授',
      '丁 | 主任',
    ])
    expect(advisers.map(({ name }) => name)).toEqual(['丁'])
    expect(faults.map((fault) => fault.slice(0, 7))).toEqual([
      '顾问第 1 行',
      '顾问第 2 行',
      '顾问第 3 行',
      '顾问第 5 行',
    ])
  })
})
