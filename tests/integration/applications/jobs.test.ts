import { beforeEach, expect, test } from 'vitest'
import { expireApplications, remindOfApplications } from '@/lib/features/applications/jobs'
import { remainingPlaces } from '@/lib/features/places/data'
import { db, emptyDatabase } from '@/tests/support/database'
import { apply, attestAll, internScene, makeStudent, offered, step } from '@/tests/support/students'

beforeEach(emptyDatabase)

const DAY = 24 * 3600 * 1000
const inDays = (days: number) => new Date(Date.now() + days * DAY)

const noticesOf = async (userId: string | null, part: string) =>
  db.notice.count({ where: { userId: userId ?? '', key: { contains: part } } })

test('fifteen days without a step: whose turn it is is reminded once, and a week later it ends', async () => {
  const { student, staff, position } = await internScene()
  const id = await apply(student.actor, position.id)
  expect(await remindOfApplications(inDays(14))).toBe(0)
  expect(await remindOfApplications(inDays(16))).toBe(1)
  expect(await remindOfApplications(inDays(16))).toBe(0)
  expect(await noticesOf(staff.userId, 'remind')).toBe(1)
  expect(await expireApplications(inDays(21))).toBe(0)
  expect(await expireApplications(inDays(23))).toBe(1)
  expect(await db.application.findUnique({ where: { id } })).toMatchObject({ status: 'unsuccessful' })
  expect(await noticesOf(student.userId, 'expire')).toBe(1)
  expect(await noticesOf(staff.userId, 'expire')).toBe(1)
})

test('nothing ends that nobody was reminded of, nor before the week that the reminder gave', async () => {
  const { student, position } = await internScene()
  await apply(student.actor, position.id)
  expect(await expireApplications(inDays(100))).toBe(0)
  expect(await remindOfApplications(inDays(100))).toBe(1)
  expect(await expireApplications(inDays(106))).toBe(0)
  expect(await expireApplications(inDays(108))).toBe(1)
})

test('a step begins the time anew', async () => {
  const { student, staff, position } = await internScene()
  const id = await apply(student.actor, position.id)
  await remindOfApplications(inDays(16))
  await step(staff, id, 'shortlist')
  expect(await expireApplications(inDays(23))).toBe(0)
  expect(await db.application.findUnique({ where: { id } })).toMatchObject({ remindedAt: null })
})

test('an offer waits for its student, an acceptance for the school; a placement waits for nobody', async () => {
  const scene = await internScene()
  const { school, student, staff, teacher, position } = scene
  const [second, third] = [await makeStudent(school.id), await makeStudent(school.id)]
  await offered(scene, student, position.id)
  const accepted = await offered(scene, second, position.id)
  await step(second.actor, accepted, 'accept')
  const placed = await offered(scene, third, position.id)
  await step(third.actor, placed, 'accept')
  await attestAll(teacher, placed)
  await step(teacher, placed, 'approve')
  expect(await remindOfApplications(inDays(16))).toBe(2)
  expect(await noticesOf(student.userId, 'remind')).toBe(1)
  expect(await noticesOf(teacher.userId, 'remind')).toBe(1)
  expect(await noticesOf(staff.userId, 'remind')).toBe(0)
  expect((await remainingPlaces(position.id))?.left).toBe(8)
  expect(await expireApplications(inDays(23))).toBe(2)
  expect((await remainingPlaces(position.id))?.left).toBe(9)
  expect(await db.application.findUnique({ where: { id: placed } })).toMatchObject({ status: 'accepted' })
})
