import { beforeEach, expect, test } from 'vitest'
import { activateAccount, issueActivation } from '@/lib/features/accounts/activations/mutations'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { readReceived } from '@/lib/features/applications/received/mutations'
import { verifyAuditChain } from '@/lib/features/audit/data'
import { sealPending } from '@/lib/features/audit/jobs'
import { remainingPlaces } from '@/lib/features/places/data'
import { findOwnData } from '@/lib/features/privacy/data'
import { exportOwnData, removeOwnData, removeStudent } from '@/lib/features/privacy/mutations'
import { updateStudent } from '@/lib/features/students/mutations'
import { NotFoundError, RefusedError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor } from '@/tests/support/factories'
import { apply, internScene, makeStudent, offered, step } from '@/tests/support/students'

beforeEach(emptyDatabase)

const PASSWORD = 'a sentence nobody else knows'

/** Every text that any table of the database holds, the migrations' own aside. */
async function wholeDatabase(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  const texts: string[] = []
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ text: string | null }[]>(
      `SELECT string_agg(t::text, '\n') AS text FROM "${name}" t`,
    )
    texts.push(row?.text ?? '')
  }
  return texts.join('\n')
}

test('a student sees what is kept and who has read it, and takes all of it away', async () => {
  const scene = await internScene()
  const { student, staff, position } = scene
  const id = await offered(scene, student, position.id)
  await readReceived(staff, id)
  const data = await findOwnData(student.userId)
  expect(data).toMatchObject({ name: student.name, ageWords: '已满18周岁', applications: 1, placements: 0 })
  expect(data?.readings).toHaveLength(1)
  expect(JSON.stringify(data)).not.toContain('2006')
  const file = await exportOwnData(student.actor)
  expect(file).toMatchObject({
    student: { name: student.name, birthDate: '2006-03-15' },
    applications: [{ status: 'offered', statement: '学过婴幼儿照护，三月可以到岗。' }],
  })
  expect(Object.keys(file ?? {})).toEqual(['account', 'student', 'applications', 'notices', 'readings'])
  expect(JSON.stringify(file)).not.toMatch(/passwordHash|totpSecret/)
  expect(await db.auditEntry.count({ where: { action: 'student.export' } })).toBe(1)
})

test('nobody else takes a student’s data away', async () => {
  const { teacher, staff } = await internScene()
  for (const actor of [teacher, staff, await makeActor(db, { role: 'platform_admin' }), SYSTEM_ACTOR])
    expect(await exportOwnData(actor)).toBeNull()
})

test('removing one’s data leaves nothing of the person, gives places back, and keeps the chain whole', async () => {
  const scene = await internScene()
  const { school, teacher, staff, position } = scene
  const student = await makeStudent(school.id, {
    number: 'zq7788',
    birthDate: '2005-11-07',
    password: PASSWORD,
  })
  await db.user.update({
    where: { id: student.userId },
    data: { displayName: '学生zq7788', loginName: 'jzy-zq7788', email: 'zq7788@example.org' },
  })
  const id = await offered(scene, student, position.id)
  await step(student.actor, id, 'accept')
  await updateStudent(teacher, {
    id: student.id,
    version: 1,
    name: student.name,
    majorCode: '520802',
    majorName: '婴幼儿托育服务与管理',
    entryYear: 2023,
    birthDate: null,
  })
  await sealPending()
  await expect(removeOwnData(student.actor, { currentPassword: 'wrong' })).rejects.toBeInstanceOf(
    RefusedError,
  )
  expect((await remainingPlaces(position.id))?.left).toBe(9)
  await removeOwnData(student.actor, { currentPassword: PASSWORD })
  expect((await remainingPlaces(position.id))?.left).toBe(10)
  const rest = await wholeDatabase()
  for (const trace of ['zq7788', student.name, '2005-11-07', '三月可以到岗'])
    expect(rest).not.toContain(trace)
  expect(await db.user.count({ where: { id: student.userId } })).toBe(0)
  expect(
    await db.notice.count({ where: { userId: staff.userId ?? '', key: { contains: 'withdraw' } } }),
  ).toBe(1)
  await sealPending()
  const admin = await makeActor(db, { role: 'platform_admin' })
  expect(await verifyAuditChain(admin)).toMatchObject({ open: 0, fault: null })
  expect(await db.auditEntry.count({ where: { action: 'student.remove', subjectId: student.id } })).toBe(1)
})

test('a school removes its own students, and no others', async () => {
  const [a, b] = [await internScene(), await internScene()]
  await apply(a.student.actor, a.position.id)
  for (const actor of [b.teacher, a.staff, await makeActor(db, { role: 'platform_admin' })])
    await expect(removeStudent(actor, { id: a.student.id })).rejects.toBeInstanceOf(NotFoundError)
  await removeStudent(a.teacher, { id: a.student.id })
  expect(await db.student.count()).toBe(1)
  expect(await db.application.count()).toBe(0)
})

test('a student of a suspended school can still leave, and take their data along', async () => {
  const scene = await internScene()
  const { school, position } = scene
  const student = await makeStudent(school.id, { password: PASSWORD })
  const id = await offered(scene, student, position.id)
  await step(student.actor, id, 'accept')
  // While the school is suspended no role of its people counts.
  const alone = { ...student.actor, roles: [] }
  expect(await exportOwnData(alone)).not.toBeNull()
  await step(alone, id, 'withdraw')
  expect((await remainingPlaces(position.id))?.left).toBe(10)
  await removeOwnData(alone, { currentPassword: PASSWORD })
  expect(await db.student.count({ where: { id: student.id } })).toBe(0)
})

test('an account that serves its owner elsewhere stays, without the student', async () => {
  const { school, unit, teacher } = await internScene()
  const student = await makeStudent(school.id)
  await db.roleAssignment.create({
    data: { userId: student.userId, role: 'organization_editor', organizationId: unit.id },
  })
  await removeStudent(teacher, { id: student.id })
  const roles = await db.roleAssignment.findMany({
    where: { userId: student.userId },
    select: { role: true },
  })
  expect(roles).toEqual([{ role: 'organization_editor' }])
})

test('a link opens one account, once, and the earlier one no longer', async () => {
  const { school, teacher, student } = await internScene()
  const account = { userId: student.userId, organizationId: school.id }
  const issue = () => db.$transaction((tx) => issueActivation(tx, teacher, account, new Date()))
  const [early, late] = [await issue(), await issue()].map(({ link }) => link.split('/').at(-1) ?? '')
  const input = (token = '') => ({ token, newPassword: PASSWORD, newPasswordAgain: PASSWORD })
  await expect(activateAccount(input(early), new Date())).rejects.toBeInstanceOf(RefusedError)
  expect(await activateAccount(input(late), new Date())).toMatchObject({ userId: student.userId })
  await expect(activateAccount(input(late), new Date())).rejects.toBeInstanceOf(RefusedError)
})
