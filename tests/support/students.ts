import { randomUUID } from 'node:crypto'
import { PLACEMENT_GATES } from '@/lib/features/applications/constants'
import { createApplication } from '@/lib/features/applications/mutations'
import { attestGate } from '@/lib/features/applications/placements/mutations'
import type { APPLICATION_STEPS } from '@/lib/features/applications/schema'
import { moveApplication } from '@/lib/features/applications/steps/mutations'
import type { Actor } from '@/lib/shared/actor'
import { slugOf, sortKeyOf } from '@/lib/shared/pinyin'
import { db } from './database'
import { makeActor, makeAlliance, makeMembership, makeOrganization, makeUser } from './factories'
import { declare } from './places'

const MAJOR = { code: '520802', name: '婴幼儿托育服务与管理' }

/** A student of a school, with an account that has a password only where one is given. */
export async function makeStudent(
  schoolId: string,
  overrides: {
    number?: string
    birthDate?: string
    entryYear?: number
    majorCode?: string
    password?: string
  } = {},
) {
  const { number = randomUUID().slice(-8), birthDate = '2006-03-15', password, ...rest } = overrides
  const user = await makeUser(db, {
    loginName: `s-${randomUUID().slice(-12)}`,
    roles: [{ role: 'student', organizationId: schoolId }],
    password,
  })
  const student = await db.student.create({
    data: {
      schoolId,
      userId: user.id,
      number,
      name: `某同学${number}`,
      majorCode: MAJOR.code,
      majorName: MAJOR.name,
      entryYear: 2024,
      birthDate: new Date(birthDate),
      ...rest,
    },
    select: { id: true, name: true, number: true },
  })
  return { ...student, userId: user.id, actor: user.actor }
}

export const SPRING = { startsOn: new Date('2997-03-01'), endsOn: new Date('2997-08-31') }
export const AUTUMN = { startsOn: new Date('2997-09-01'), endsOn: new Date('2998-02-28') }

/** A position that takes applications, for the major of the students above. */
export async function makeOpening(
  organizationId: string,
  overrides: Partial<Parameters<typeof db.position.create>[0]['data']> = {},
) {
  const title = '婴幼儿照护实习生'
  return db.position.create({
    data: {
      title,
      slug: `${slugOf(title)}-${randomUUID().slice(-8)}`,
      sortKey: sortKeyOf(title),
      organizationId,
      kind: 'post',
      postClass: '保育',
      majors: [MAJOR.name],
      majorCodes: [MAJOR.code],
      hazards: [],
      hazardsStated: true,
      seats: 10,
      ...SPRING,
      status: 'published',
      publishedAt: new Date(),
      ...overrides,
    } as Parameters<typeof db.position.create>[0]['data'],
    select: { id: true, slug: true },
  })
}

/** A school and a unit with staff of theirs, one student, and a position that is open. */
export async function internScene() {
  await db.region.createMany({
    data: [
      { code: '370000', name: '山东省', fullName: '山东省', level: 1 },
      { code: '370200', name: '青岛市', fullName: '山东省青岛市', level: 2 },
    ],
    skipDuplicates: true,
  })
  await db.major.createMany({
    data: [{ ...MAJOR, level: 'associate', field: '医药卫生', sortKey: sortKeyOf(MAJOR.name) }],
    skipDuplicates: true,
  })
  const school = await makeOrganization(db, {
    name: `甲职业学院${randomUUID().slice(-6)}`,
    regionCode: '370200',
  })
  const unit = await makeOrganization(db, {
    name: `乙托育中心${randomUUID().slice(-6)}`,
    kind: 'enterprise',
    regionCode: '370200',
  })
  const acting = async (role: 'organization_admin' | 'organization_editor', organizationId: string) =>
    (await makeUser(db, { roles: [{ role, organizationId }] })).actor
  const staff = await acting('organization_editor', unit.id)
  await declare({ hospital: unit, staff }, { staff: 1000, classes: { 保育: 500 } })
  return {
    school,
    unit,
    staff,
    teacher: await acting('organization_editor', school.id),
    student: await makeStudent(school.id),
    position: await makeOpening(unit.id, { regionCode: '370200' }),
  }
}

export type InternScene = Awaited<ReturnType<typeof internScene>>

/** Two schools and two units that have nothing to do with each other, and everybody else who is anybody. */
export async function twoScenes() {
  const [a, b] = [await internScene(), await internScene()]
  const alliance = await makeAlliance(db)
  for (const { school, unit } of [a, b]) {
    await makeMembership(db, alliance.id, school.id)
    await makeMembership(db, alliance.id, unit.id)
  }
  const outsiders: Record<string, Actor> = {
    'the other school': b.teacher,
    'the other unit': b.staff,
    'a student of the other school': b.student.actor,
    'a classmate': (await makeStudent(a.school.id)).actor,
    'the secretary': await makeActor(db, { role: 'alliance_secretary', allianceId: alliance.id }),
    'a moderator': await makeActor(db, { role: 'moderator', allianceId: alliance.id }),
    'the platform administrator': await makeActor(db, { role: 'platform_admin' }),
  }
  return { a, b, outsiders }
}

/** Applies for a position, or keeps a draft of that. */
export async function apply(
  actor: Actor,
  positionId: string,
  intent: 'save' | 'submit' = 'submit',
  overrides: { id?: string; statement?: string; fitReason?: string } = {},
): Promise<string> {
  const { id } = await createApplication(actor, {
    id: randomUUID(),
    positionId,
    statement: '学过婴幼儿照护，三月可以到岗。',
    fitReason: '',
    intent,
    ...overrides,
  })
  return id
}

/** Takes one step with an application as it is stored now. */
export async function step(
  actor: Actor,
  id: string,
  event: (typeof APPLICATION_STEPS)[number],
  words: { message?: string; templateId?: string; reason?: string } = {},
) {
  const { version } = await db.application.findUniqueOrThrow({ where: { id }, select: { version: true } })
  return moveApplication(actor, { id, version, event, message: '', reason: '', ...words })
}

/** Attests everything that the school has to. */
export async function attestAll(teacher: Actor, id: string): Promise<void> {
  for (const gate of PLACEMENT_GATES) await attestGate(teacher, { id, gate, attested: 'yes' })
}

/** Applies, and has the unit offer the place. */
export async function offered(
  { staff }: Pick<InternScene, 'staff'>,
  student: { actor: Actor },
  positionId: string,
): Promise<string> {
  const id = await apply(student.actor, positionId)
  await step(staff, id, 'offer')
  return id
}
