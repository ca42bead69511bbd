import type { Prisma } from '@/lib/server/db'
import { Names } from './names'
import type { Random } from './random'
import type { Unit } from './units'
import { paragraphs } from './units'
import * as words from './words'

export type Platform = Prisma.JointPlatformCreateManyInput & { id: string }
export type Project = Prisma.ProjectCreateManyInput & { id: string }
export type Agreement = Prisma.AgreementCreateManyInput & { id: string }

const month = (random: Random) => new Date(Date.UTC(2015 + random.below(11), random.below(12), 1))
const schoolsOf = (units: readonly Unit[]) => units.filter(({ kind }) => kind === 'school')
const partnersOf = (units: readonly Unit[]) => units.filter(({ kind }) => kind === 'enterprise')

/** Joint platforms of schools; two of five are industry colleges. */
export function makePlatforms(count: number, units: readonly Unit[], random: Random) {
  const names = new Names()
  const partners: Prisma.PlatformPartnerCreateManyInput[] = []
  const platforms = Array.from({ length: count }, (_, index): Platform => {
    const isCollege = index % 5 < 2
    const host = random.pick(schoolsOf(units))
    const id = random.id()
    const { initial: _initial, ...named } = names.until(() => [
      random.pick(words.BRANDS),
      random.pick(words.INDUSTRIES),
      isCollege ? '产业学院' : '实训基地',
    ])
    for (const [position, unit] of random.sample(partnersOf(units), 1 + random.below(3)).entries()) {
      partners.push({ platformId: id, organizationId: unit.id, position })
    }
    return {
      ...named,
      id,
      kind: isCollege ? 'industry_college' : 'training_base',
      hostId: host.id,
      startedOn: month(random),
      startedPrecision: 'year',
      majors: random.sample(words.MAJORS, 3),
      summary: random.pick(words.SENTENCES),
      body: paragraphs(random, 1, 3),
      taskTraining: isCollege ? paragraphs(random, 1, 2) : '',
      taskCourses: isCollege ? paragraphs(random, 1, 2) : '',
    }
  })
  return { platforms, partners }
}

export function makeProjects(count: number, units: readonly Unit[], random: Random, now: Date) {
  const names = new Names()
  const parties: Prisma.ProjectPartyCreateManyInput[] = []
  const projects = Array.from({ length: count }, (_, index): Project => {
    const id = random.id()
    const { name, slug, sortKey } = names.until(() => [
      random.pick(words.BRANDS),
      random.pick(words.INDUSTRIES),
      random.pick(words.SUBJECTS),
      '项目',
    ])
    const among = [random.pick(schoolsOf(units)), ...random.sample(partnersOf(units), 1 + random.below(2))]
    for (const [position, unit] of among.entries()) {
      parties.push({
        projectId: id,
        organizationId: unit.id,
        position,
        role: position ? 'participant' : 'lead',
      })
    }
    return {
      id,
      slug,
      sortKey,
      title: name,
      number: `QD-2026-${String(index + 1).padStart(4, '0')}`,
      kind: random.pick(['order_class', 'modern_apprenticeship', 'field_engineer', 'technical_service']),
      majors: random.sample(words.MAJORS, 2),
      startsOn: month(random),
      startsPrecision: 'month',
      summary: random.pick(words.SENTENCES),
      body: paragraphs(random, 1, 3),
      status: random.pick(['registered', 'active', 'completed']),
      registeredAt: now,
    }
  })
  return { projects, parties }
}

/** Entries of the register, each between a school and an enterprise. */
export function makeAgreements(count: number, units: readonly Unit[], random: Random) {
  const names = new Names()
  const parties: Prisma.AgreementPartyCreateManyInput[] = []
  const agreements = Array.from({ length: count }, (): Agreement => {
    const id = random.id()
    const { name, slug, sortKey } = names.until(() => [
      random.pick(words.BRANDS),
      random.pick(words.INDUSTRIES),
      random.pick(words.SUBJECTS),
      '合作协议',
    ])
    const among = [random.pick(schoolsOf(units)), random.pick(partnersOf(units))]
    for (const [position, unit] of among.entries()) {
      parties.push({ agreementId: id, organizationId: unit.id, position })
    }
    const signedOn = month(random)
    const columns = { id, slug, sortKey, title: name, signedOn, kind: 'strategic_framework' } as const
    return { ...columns, signedPrecision: 'day', origin: 'paper', status: 'effective' }
  })
  return { agreements, parties }
}
