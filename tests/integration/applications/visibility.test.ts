import { beforeEach, describe, expect, test } from 'vitest'
import { updateApplication } from '@/lib/features/applications/mutations'
import { findOwnApplication, listOwnApplications } from '@/lib/features/applications/own/data'
import { listPlacements } from '@/lib/features/applications/placements/data'
import { attestGate, readPlacement } from '@/lib/features/applications/placements/mutations'
import { findBoard, listReceived } from '@/lib/features/applications/received/data'
import { readReceived } from '@/lib/features/applications/received/mutations'
import { APPLICATION_STEPS } from '@/lib/features/applications/schema'
import { readStudentFile } from '@/lib/features/students/files/mutations'
import { NotFoundError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { countQueries } from '@/tests/support/queries'
import {
  apply,
  internScene,
  makeOpening,
  makeStudent,
  offered,
  step,
  twoScenes,
} from '@/tests/support/students'

beforeEach(emptyDatabase)

const ALL = { status: null, positionId: null } as const

describe('an application', () => {
  test('is there for its student, its unit and its school, and for nobody else', async () => {
    const { a, outsiders } = await twoScenes()
    const id = await offered(a, a.student, a.position.id)
    expect(await findOwnApplication(a.student.actor, id)).toMatchObject({ id, status: 'offered' })
    expect(await readReceived(a.staff, id)).toMatchObject({ id, student: { name: a.student.name } })
    expect(await readPlacement(a.teacher, id)).toMatchObject({ id, student: { name: a.student.name } })
    for (const [who, actor] of Object.entries(outsiders)) {
      expect(await findOwnApplication(actor, id), who).toBeNull()
      expect(await readReceived(actor, id), who).toBeNull()
      expect(await readPlacement(actor, id), who).toBeNull()
    }
  })

  test('takes no step by anybody else, and does not tell them that it is there', async () => {
    const { a, outsiders } = await twoScenes()
    const id = await offered(a, a.student, a.position.id)
    for (const [who, actor] of Object.entries(outsiders)) {
      for (const event of APPLICATION_STEPS) {
        await expect(step(actor, id, event, { reason: 'x' }), `${who} ${event}`).rejects.toBeInstanceOf(
          NotFoundError,
        )
      }
      await expect(attestGate(actor, { id, gate: 'R14', attested: 'yes' }), who).rejects.toBeInstanceOf(
        NotFoundError,
      )
    }
    expect(await db.application.findUnique({ where: { id } })).toMatchObject({ status: 'offered' })
  })

  test('as a draft is its student’s alone, and changed by nobody else', async () => {
    const { a, outsiders } = await twoScenes()
    const id = await apply(a.student.actor, a.position.id, 'save')
    for (const actor of [a.staff, a.teacher, ...Object.values(outsiders)]) {
      expect(await readReceived(actor, id)).toBeNull()
      expect(await readPlacement(actor, id)).toBeNull()
    }
    const change = { id, version: 1, statement: 'x', fitReason: '', intent: 'save' } as const
    const classmate = outsiders['a classmate']
    if (!classmate) throw new Error('No classmate')
    await expect(updateApplication(classmate, change)).rejects.toBeInstanceOf(NotFoundError)
  })

  test('is gone for the unit once it has ended, and counted only', async () => {
    const { a } = await twoScenes()
    const id = await apply(a.student.actor, a.position.id)
    expect((await listReceived(a.staff, ALL, null)).items).toHaveLength(1)
    await step(a.staff, id, 'reject')
    expect(await readReceived(a.staff, id)).toBeNull()
    expect(await listReceived(a.staff, ALL, null)).toMatchObject({ items: [], ended: 1, counts: {} })
    expect(await findOwnApplication(a.student.actor, id)).toMatchObject({ status: 'unsuccessful' })
    expect(await readPlacement(a.teacher, id)).toMatchObject({ status: 'unsuccessful' })
  })

  test('is gone for the unit once the internship is over', async () => {
    const { a } = await twoScenes()
    const id = await offered(a, a.student, a.position.id)
    await db.application.update({
      where: { id },
      data: { status: 'accepted', startsOn: new Date('2020-03-01'), endsOn: new Date('2020-08-31') },
    })
    expect(await readReceived(a.staff, id)).toBeNull()
    expect((await listReceived(a.staff, ALL, null)).items).toEqual([])
    expect((await findBoard(a.staff, ALL)).columns.flatMap(({ items }) => items)).toEqual([])
  })
})

describe('lists', () => {
  test('hold one’s own only', async () => {
    const { a, b, outsiders } = await twoScenes()
    await offered(a, a.student, a.position.id)
    const mine = await offered(b, b.student, b.position.id)
    expect((await listReceived(b.staff, ALL, null)).items.map(({ id }) => id)).toEqual([mine])
    expect((await listPlacements(b.teacher, null, null))?.items.map(({ id }) => id)).toEqual([mine])
    expect((await listOwnApplications(b.student.actor, null))?.items.map(({ id }) => id)).toEqual([mine])
    const foreign = await listReceived(b.staff, { status: null, positionId: a.position.id }, null)
    expect(foreign).toMatchObject({ items: [], ended: 0, positionTitle: null })
    for (const who of ['the secretary', 'a moderator', 'the platform administrator']) {
      const actor = outsiders[who]
      if (!actor) throw new Error(who)
      expect((await listReceived(actor, ALL, null)).items, who).toEqual([])
      expect(await listPlacements(actor, null, null), who).toBeNull()
      expect(await listOwnApplications(actor, null), who).toBeNull()
    }
  })

  test('go page by page, each application once, with as many queries for many as for few', async () => {
    const { school, unit, staff, teacher, position } = await internScene()
    const few = await countQueries(() => listReceived(staff, ALL, null))
    for (let index = 0; index < 35; index += 1) {
      const student = await makeStudent(school.id)
      await db.application.create({
        data: {
          studentId: student.id,
          positionId: position.id,
          schoolId: school.id,
          organizationId: unit.id,
          status: 'submitted',
          // Some share a moment.
          movedAt: new Date(Date.UTC(2026, 0, 1, 0, Math.floor(index / 3))),
        },
      })
    }
    const first = await listReceived(staff, ALL, null)
    const second = await listReceived(staff, ALL, first.next)
    expect([first.items.length, second.items.length, second.next]).toEqual([30, 5, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(35)
    expect(await countQueries(() => listReceived(staff, ALL, null))).toBeLessThanOrEqual(few + 6)
    const placements = await listPlacements(teacher, 'running', null)
    expect(placements?.items).toHaveLength(30)
    expect((await listPlacements(teacher, 'running', placements?.next ?? null))?.items).toHaveLength(5)
    const board = await findBoard(staff, ALL)
    expect(board.columns.map(({ items }) => items.length)).toEqual([20, 0, 0, 0])
    expect(board.counts).toEqual({ submitted: 35 })
  })
})

test('who opens a student’s file or application is written down, and nothing of what they read', async () => {
  const { a } = await twoScenes()
  const id = await offered(a, a.student, a.position.id)
  await readReceived(a.staff, id)
  await readPlacement(a.teacher, id)
  await readStudentFile(a.teacher, a.student.id)
  await readStudentFile(a.staff, a.student.id)
  const entries = await db.auditEntry.findMany({
    where: { action: 'student.read', subjectId: a.student.id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { actorId: true, payload: { select: { after: true } } },
  })
  expect(entries).toEqual([
    { actorId: a.staff.userId, payload: { after: { page: 'application' } } },
    { actorId: a.teacher.userId, payload: { after: { page: 'placement' } } },
    { actorId: a.teacher.userId, payload: { after: { page: 'student' } } },
  ])
})

test('a unit writes its words for its own students only', async () => {
  const { a, b } = await twoScenes()
  const id = await apply(a.student.actor, a.position.id)
  const template = await db.messageTemplate.create({
    data: { organizationId: b.unit.id, name: '录用', body: '{姓名}，欢迎。' },
  })
  await expect(step(a.staff, id, 'offer', { templateId: template.id })).rejects.toThrow('请选择列出的模板')
  const own = await db.messageTemplate.create({
    data: { organizationId: a.unit.id, name: '录用', body: '{姓名}，欢迎来做{岗位}。' },
  })
  await step(a.staff, id, 'offer', { templateId: own.id })
  const { message } = await db.applicationStep.findFirstOrThrow({ where: { event: 'offer' } })
  expect(message).toBe(`${a.student.name}，欢迎来做婴幼儿照护实习生。`)
})

test('a second position of the unit is a list of its own', async () => {
  const { student, unit, staff, position } = await internScene()
  await apply(student.actor, position.id)
  const other = await makeOpening(unit.id, { regionCode: '370200' })
  const id = await apply(student.actor, other.id)
  const list = await listReceived(staff, { status: null, positionId: other.id }, null)
  expect(list.items.map((item) => item.id)).toEqual([id])
  expect(list.positionTitle).toBe('婴幼儿照护实习生')
})
