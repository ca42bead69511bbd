import { expect, test } from 'vitest'
import { weaveFabric } from '@/lib/features/fabric/rules'
import type { CooperationPair, FabricUnit } from '@/lib/features/fabric/types'

const unit = (id: string, kind: FabricUnit['kind']): FabricUnit => ({
  id,
  slug: id,
  name: `单位${id}`,
  kind,
  subtype: null,
})
const school = unit('s1', 'school')
const otherSchool = unit('s2', 'school')
const company = unit('c1', 'enterprise')
const hospital = unit('h1', 'hospital')
const pair = (a: FabricUnit, b: FabricUnit, label = '共建某学院'): CooperationPair => ({
  a: a.id,
  b: b.id,
  label,
  href: '/colleges/mou',
  year: 2018,
}) // prettier-ignore
const seat = ({ id }: FabricUnit) => ({ unitId: id, allianceSlug: 'lian', allianceName: '某联盟' })

test('a cooperation between a school and a company is a crossing, whichever of them is named first', () => {
  for (const pairs of [[pair(school, company)], [pair(company, school)]]) {
    const { schools, partners, crossings } = weaveFabric([school, company], pairs, [])
    expect(schools.map(({ name }) => name)).toEqual(['单位s1'])
    expect(partners.map(({ name }) => name)).toEqual(['单位c1'])
    expect(crossings).toEqual([
      {
        school: 0,
        partner: 0,
        tie: 'cooperation',
        href: '/colleges/mou',
        label: '共建某学院（2018 年起）',
      },
    ])
  }
})

test('two units of one alliance cross as allies, and a cooperation outweighs it', () => {
  const units = [school, company, hospital]
  const { crossings, partners } = weaveFabric(units, [pair(school, company)], units.map(seat))
  const tieTo = (name: string) => crossings.find(({ partner }) => partners[partner]?.name === name)?.tie
  expect(tieTo('单位c1')).toBe('cooperation')
  expect(tieTo('单位h1')).toBe('alliance')
  expect(crossings).toHaveLength(2)
})

test('two schools, and two companies, do not cross', () => {
  const { crossings } = weaveFabric(
    [school, otherSchool],
    [pair(school, otherSchool)],
    [seat(school), seat(otherSchool)],
  )
  expect(crossings).toEqual([])
})

test('who crosses most comes first, and equals follow by name', () => {
  const { schools } = weaveFabric(
    [otherSchool, school, company, hospital],
    [pair(otherSchool, company), pair(school, company), pair(school, hospital)],
    [],
  )
  expect(schools.map(({ name }) => name)).toEqual(['单位s1', '单位s2'])
})

test('a unit that is not public has no thread', () => {
  expect(weaveFabric([school], [pair(school, company)], []).crossings).toEqual([])
})
