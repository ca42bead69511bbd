import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  createApplication,
  removeApplication,
  updateApplication,
} from '@/lib/features/applications/mutations'
import { attestGate } from '@/lib/features/applications/placements/mutations'
import { APPLICATION_STEPS } from '@/lib/features/applications/schema'
import {
  createTemplate,
  removeTemplate,
  updateTemplate,
} from '@/lib/features/applications/templates/mutations'
import { removeOwnData, removeStudent } from '@/lib/features/privacy/mutations'
import { makeStudentLink, makeStudentLinks } from '@/lib/features/students/links/mutations'
import { createStudent, giveCode, updateStudent } from '@/lib/features/students/mutations'
import type { Actor } from '@/lib/shared/actor'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { apply, makeOpening, makeStudent, offered, step, twoScenes } from '@/tests/support/students'

beforeEach(emptyDatabase)

/** What a school and a unit keep of students, in every state in which a step is possible. */
async function theirs() {
  const { a, outsiders } = await twoScenes()
  const template = await db.messageTemplate.create({
    data: { organizationId: a.unit.id, name: '录用', body: '欢迎。' },
    select: { id: true },
  })
  const other = await makeOpening(a.unit.id, { regionCode: '370200' })
  const draft = await apply(a.student.actor, other.id, 'save')
  const offer = await offered(a, a.student, a.position.id)
  const second = await makeStudent(a.school.id)
  const accepted = await offered(a, second, a.position.id)
  await step(second.actor, accepted, 'accept')
  return { a, outsiders, template: template.id, draft, applications: [offer, accepted] }
}

type Theirs = Awaited<ReturnType<typeof theirs>>

/** Everything that is kept of the students of the first school, as it is stored. */
async function kept({ a: { school, unit } }: Theirs): Promise<string> {
  const schoolId = school.id
  const ofSchool = { where: { schoolId }, orderBy: { id: 'asc' } } as const
  const rows = await Promise.all([
    db.student.findMany(ofSchool),
    db.application.findMany({ ...ofSchool, include: { steps: true, attestations: true } }),
    db.placeAllocation.findMany(ofSchool),
    db.schoolCode.findMany({ where: { organizationId: schoolId } }),
    db.messageTemplate.findMany({ where: { organizationId: unit.id } }),
    db.user.findMany({
      where: { student: { schoolId } },
      orderBy: { id: 'asc' },
      select: { id: true, passwordHash: true, status: true },
    }),
    db.invitation.count(),
  ])
  return JSON.stringify(rows)
}

const WORDS = { name: '别人', body: '别人的话。' }
const PERSON = { name: '别人', majorCode: '520802', majorName: '婴幼儿托育服务与管理', entryYear: 2024 }
const BORN = new Date('2006-03-15')

/** A step of whichever side, with every application that somebody could take it with. */
const move = (who: Actor, { applications }: Theirs) =>
  applications.flatMap((id) => APPLICATION_STEPS.map((event) => step(who, id, event, { reason: '不' })))

type Attempts = (who: Actor, them: Theirs) => Promise<unknown>[]

/** Every action about students and their applications, tried with what is not the actor's. */
const ATTEMPTS: Record<string, Attempts> = {
  giveCodeAction: (who, { a }) => [giveCode(who, { schoolId: a.school.id, code: 'bieren' })],
  createStudentAction: (who, { a }) => [
    createStudent(who, {
      ...PERSON,
      id: randomUUID(),
      schoolId: a.school.id,
      number: '999',
      birthDate: BORN,
    }),
  ],
  updateStudentAction: (who, { a }) => [
    updateStudent(who, { ...PERSON, id: a.student.id, version: 1, birthDate: BORN }),
  ],
  makeStudentLinkAction: (who, { a }) => [
    makeStudentLink(who, { id: a.student.id }),
    makeStudentLinks(who, { schoolId: a.school.id, entryYear: null }),
  ],
  removeStudentAction: (who, { a }) => [removeStudent(who, { id: a.student.id })],
  removeOwnDataAction: (who) => [removeOwnData(who, { currentPassword: 'not theirs' })],
  createApplicationAction: (who, { a, draft }) => [
    createApplication(who, {
      id: draft,
      positionId: a.position.id,
      statement: '别人写的',
      fitReason: '',
      intent: 'submit',
    }),
  ],
  updateApplicationAction: (who, { draft }) => [
    updateApplication(who, { id: draft, version: 1, statement: '别人写的', fitReason: '', intent: 'save' }),
  ],
  removeApplicationAction: (who, { draft }) => [removeApplication(who, { id: draft, version: 1 })],
  moveOwnApplicationAction: move,
  moveReceivedApplicationAction: move,
  movePlacementAction: move,
  attestGateAction: (who, { applications }) =>
    applications.flatMap((id) =>
      (['R14', 'R24'] as const).map((gate) => attestGate(who, { id, gate, attested: 'yes' })),
    ),
  createTemplateAction: (who, { a }) => [
    createTemplate(who, { ...WORDS, id: randomUUID(), organizationId: a.unit.id }),
  ],
  updateTemplateAction: (who, { template }) => [updateTemplate(who, { ...WORDS, id: template, version: 1 })],
  removeTemplateAction: (who, { template }) => [removeTemplate(who, { id: template, version: 1 })],
}

const isRefusal = (error: unknown) =>
  error instanceof NotFoundError || error instanceof ForbiddenError || error instanceof RefusedError

describe('what is kept of students', () => {
  test('is changed by nobody whom it does not concern, by any action', async () => {
    const them = await theirs()
    const before = await kept(them)
    for (const [who, actor] of Object.entries(them.outsiders)) {
      for (const [action, attempts] of Object.entries(ATTEMPTS)) {
        for (const attempt of await Promise.allSettled(attempts(actor, them))) {
          const error = attempt.status === 'rejected' ? attempt.reason : 'It was done'
          expect(isRefusal(error), `${action} by ${who}: ${error}`).toBe(true)
        }
      }
    }
    expect(await kept(them)).toBe(before)
  })

  test('has no action that is not tried above', () => {
    const files = ['students', 'applications', 'privacy'].flatMap((noun) =>
      readdirSync(`lib/features/${noun}`, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('actions.ts'))
        .map((file) => `lib/features/${noun}/${file}`),
    )
    const names = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/export const (\w+)/g)].flatMap(([, name]) => name ?? []),
    )
    expect(names.toSorted()).toEqual(Object.keys(ATTEMPTS).toSorted())
  })
})
