import type { Prisma } from '@/lib/server/db'
import { creditCodeCheckCharacter } from '@/lib/shared/credit-code'
import { Names } from './names'
import type { Random } from './random'
import * as words from './words'

export type Place = { code: string; name: string }
export type Unit = Prisma.OrganizationCreateManyInput & { id: string; name: string; regionCode: string }
export type League = Prisma.AllianceCreateManyInput & { id: string; name: string }
type Kind = Unit['kind']

/** Of a thousand units. What is left are enterprises. */
const SHARES: [Kind, number][] = [
  ['school', 40],
  ['hospital', 30],
  ['government', 25],
  ['association', 15],
  ['research_institute', 10],
]

function kindAt(index: number): Kind {
  // 7 has no divisor in common with 1,000: every thousand holds its shares, and the kinds stand mixed.
  let place = (index * 7) % 1_000
  for (const [kind, share] of SHARES) {
    if (place < share) return kind
    place -= share
  }
  return 'enterprise'
}

function wordsFor(kind: Kind, place: string, random: Random): string[] {
  const brand = random.pick(words.BRANDS)
  const industry = random.pick(words.INDUSTRIES)
  if (kind === 'school') return [place, brand, random.pick(words.SCHOOL_FORMS)]
  if (kind === 'hospital') return [place, brand, random.pick(words.HOSPITAL_FORMS)]
  if (kind === 'government') return [place, random.pick(words.BUREAUS), `第${1 + random.below(40)}服务中心`]
  if (kind === 'association') return [place, industry, random.pick(words.ASSOCIATION_FORMS)]
  if (kind === 'research_institute') return [place, industry, random.pick(words.INSTITUTE_FORMS)]
  return [place, brand, industry, random.pick(words.COMPANY_FORMS)]
}

function creditCode(region: string, index: number): string {
  const first = `91${region}MA${String(index).padStart(7, '0')}`
  return first + (creditCodeCheckCharacter(first) ?? '')
}

/** What a unit says of itself: two to four paragraphs. */
export function paragraphs(random: Random, least: number, most: number): string {
  const count = least + random.below(most - least + 1)
  return Array.from({ length: count }, () => random.sample(words.SENTENCES, 3).join('')).join('\n\n')
}

function makeUnit(index: number, names: Names, places: readonly Place[], random: Random, now: Date): Unit {
  const kind = kindAt(index)
  const place = random.pick(places)
  const named = names.until(() => wordsFor(kind, place.name, random))
  return {
    ...named,
    id: random.id(),
    kind,
    creditCode: creditCode(place.code, index),
    regionCode: place.code,
    address: `${place.name}${random.pick(words.STREETS)}${1 + random.below(300)}号`,
    phone: `0532-8${String(random.below(9_999_999)).padStart(7, '0')}`,
    summary: `位于${place.name}，${random.pick(words.SENTENCES)}`,
    body: `## ${random.pick(words.HEADINGS)}\n\n${paragraphs(random, 2, 4)}`,
    majors: kind === 'school' ? random.sample(words.MAJORS, 6) : [],
    status: 'verified',
    verifiedAt: now,
    verifiedEvidence: '性能测试数据',
  }
}

/** The units of the city, of all kinds mixed. */
export function makeUnits(count: number, places: readonly Place[], random: Random, now: Date): Unit[] {
  const names = new Names()
  return Array.from({ length: count }, (_, index) => makeUnit(index, names, places, random, now))
}

export function makeAlliances(count: number, city: Place, random: Random): League[] {
  const names = new Names()
  return Array.from({ length: count }, (_, index) => {
    const named = names.until(() => [
      city.name,
      random.pick(words.INDUSTRIES),
      random.pick(words.ALLIANCE_FORMS),
    ])
    const { initial: _initial, ...columns } = named
    return {
      ...columns,
      id: random.id(),
      kind: index % 4 === 1 ? 'education_group' : 'alliance',
      foundedOn: new Date(Date.UTC(2012 + random.below(14), random.below(12), 1)),
      foundedPrecision: 'month',
      regionCode: city.code,
      workAreas: random.sample(words.SUBJECTS, 4),
      summary: random.sample(words.SENTENCES, 2).join(''),
      body: `## ${random.pick(words.HEADINGS)}\n\n${paragraphs(random, 3, 5)}`,
    }
  })
}

export type Seats = {
  memberships: Prisma.MembershipCreateManyInput[]
  leads: Prisma.AllianceRoleCreateManyInput[]
}

/** Seats in equal parts: a school leads and holds the chair, every fourth member sits in the council. */
export function makeSeats(count: number, leagues: readonly League[], units: readonly Unit[], random: Random) {
  const schools = units.filter(({ kind }) => kind === 'school')
  const others = units.filter(({ kind }) => kind !== 'school')
  const each = Math.ceil(count / leagues.length)
  const seats: Seats = { memberships: [], leads: [] }
  for (const { id: allianceId } of leagues) {
    const members = [
      ...random.sample(schools, Math.ceil(each / 5)),
      ...random.sample(others, Math.floor((each * 4) / 5)),
    ]
    for (const [index, { id: organizationId, kind }] of members.entries()) {
      const seat = index === 0 ? 'chair' : index < 4 ? 'vice_chair' : index % 4 === 0 ? 'council' : 'member'
      const category = kind === 'school' ? '教育' : kind === 'hospital' ? '医疗卫生' : '企业'
      if (index === 0) seats.leads.push({ allianceId, organizationId, role: 'lead' })
      seats.memberships.push({
        id: random.id(),
        allianceId,
        organizationId,
        seat,
        category,
        batch: '第一届理事会',
        status: 'admitted',
      })
    }
  }
  seats.memberships.length = Math.min(seats.memberships.length, count)
  return seats
}
