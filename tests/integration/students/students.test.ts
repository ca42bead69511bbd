import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { listUsers } from '@/lib/features/accounts/users/data'
import { findImportRun } from '@/lib/features/imports/data'
import { workImports } from '@/lib/features/imports/jobs'
import { requestImport, startImport } from '@/lib/features/imports/mutations'
import { listStudents } from '@/lib/features/students/data'
import { makeStudentLink, makeStudentLinks } from '@/lib/features/students/links/mutations'
import { createStudent, giveCode, updateStudent } from '@/lib/features/students/mutations'
import { createStudentInput } from '@/lib/features/students/schema'
import { STUDENT_COLUMNS, STUDENT_SHEET } from '@/lib/features/students/sheet/constants'
import { readSheet } from '@/lib/server/workbook'
import type { Actor } from '@/lib/shared/actor'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import type { Cell } from '@/lib/shared/sheets'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeActor, makeOrganization, makeUser } from '@/tests/support/factories'
import { countQueries } from '@/tests/support/queries'
import { makeWorkbook } from '@/tests/support/sheets'

beforeEach(emptyDatabase)

async function scene() {
  const [school, other] = [await makeOrganization(db), await makeOrganization(db)]
  const acting = async (organizationId: string) =>
    (await makeUser(db, { roles: [{ role: 'organization_editor', organizationId }] })).actor
  const [teacher, stranger] = [await acting(school.id), await acting(other.id)]
  await giveCode(teacher, { schoolId: school.id, code: 'jzy' })
  return { school, other, teacher, stranger, platform: await makeActor(db, { role: 'platform_admin' }) }
}

const form = (schoolId: string, overrides: Record<string, string> = {}) =>
  createStudentInput.parse({
    id: randomUUID(),
    schoolId,
    number: '20240001',
    name: '某同学',
    majorCode: '520802',
    majorName: '婴幼儿托育服务与管理',
    entryYear: '2024',
    birthDate: '2006-03-15',
    ...overrides,
  })

const NOTHING = { query: '', entryYear: null, account: null }

describe('a school’s code', () => {
  test('is given once, by the school, and is no other school’s', async () => {
    const { school, other, teacher, stranger, platform } = await scene()
    await expect(giveCode(teacher, { schoolId: school.id, code: 'abc' })).rejects.toThrow('已经确定')
    await expect(giveCode(stranger, { schoolId: other.id, code: 'jzy' })).rejects.toMatchObject({
      field: 'code',
    })
    for (const actor of [teacher, platform])
      await expect(giveCode(actor, { schoolId: other.id, code: 'abc' })).rejects.toBeInstanceOf(NotFoundError)
  })

  test('is for schools only', async () => {
    const firm = await makeOrganization(db, { kind: 'enterprise' })
    const staff = await makeActor(db, { role: 'organization_admin', organizationId: firm.id })
    await expect(giveCode(staff, { schoolId: firm.id, code: 'abc' })).rejects.toBeInstanceOf(NotFoundError)
    expect(await listStudents(staff, firm.id, NOTHING, null)).toBeNull()
  })
})

describe('entering a student', () => {
  test('makes an account without a name and without a password', async () => {
    const { school, teacher, platform } = await scene()
    await createStudent(teacher, form(school.id))
    const user = await db.user.findFirstOrThrow({ where: { loginName: 'jzy-20240001' } })
    expect(user).toMatchObject({ displayName: '学生20240001', passwordHash: null })
    const seen = JSON.stringify(await listUsers(platform, 'jzy', null))
    expect(seen).toContain('jzy-20240001')
    expect(seen).not.toContain('某同学')
    const trail = await db.auditPayload.findMany()
    expect(JSON.stringify(trail)).not.toMatch(/某同学|2006-03-15/)
  })

  test('twice by the same form makes one, by the same number is refused', async () => {
    const { school, teacher } = await scene()
    const input = form(school.id)
    await createStudent(teacher, input)
    await createStudent(teacher, input)
    expect(await db.student.count()).toBe(1)
    await expect(createStudent(teacher, form(school.id))).rejects.toMatchObject({ field: 'number' })
    expect(await db.user.count({ where: { loginName: { startsWith: 'jzy-' } } })).toBe(1)
  })

  test('is the school’s own, and waits for its code', async () => {
    const { school, other, teacher, stranger, platform } = await scene()
    for (const actor of [stranger, platform])
      await expect(createStudent(actor, form(school.id))).rejects.toBeInstanceOf(NotFoundError)
    await expect(createStudent(stranger, form(other.id))).rejects.toBeInstanceOf(RefusedError)
    expect(await db.student.count()).toBe(0)
    await createStudent(teacher, form(school.id))
  })

  test('a change is optimistic, keeps the birth date, and leaves no values in the trail', async () => {
    const { school, teacher, stranger } = await scene()
    const { id } = await createStudent(teacher, form(school.id))
    const change = { ...form(school.id, { name: '另一名' }), id, version: 1, birthDate: null }
    await expect(updateStudent(stranger, change)).rejects.toBeInstanceOf(NotFoundError)
    await updateStudent(teacher, change)
    expect(await db.student.findUnique({ where: { id } })).toMatchObject({
      name: '另一名',
      birthDate: new Date('2006-03-15'),
      version: 2,
    })
    await expect(updateStudent(teacher, { ...change, name: '第三名' })).rejects.toBeInstanceOf(ConflictError)
    const { payload } = await db.auditEntry.findFirstOrThrow({
      where: { action: 'student.update' },
      select: { payload: { select: { after: true } } },
    })
    expect(payload?.after).toEqual({ fields: ['name'] })
  })
})

test('the list goes by number, page by page, and narrows, with as many queries for many as for few', async () => {
  const { school, teacher } = await scene()
  await createStudent(teacher, form(school.id, { number: 'a-0', entryYear: '2023' }))
  const few = await countQueries(() => listStudents(teacher, school.id, NOTHING, null))
  const numbers = Array.from({ length: 60 }, (_, index) => `b${String(index).padStart(3, '0')}`)
  for (const number of numbers) await createStudent(teacher, form(school.id, { number }))
  const first = await listStudents(teacher, school.id, NOTHING, null)
  const second = await listStudents(teacher, school.id, NOTHING, first?.next ?? null)
  expect([...(first?.students ?? []), ...(second?.students ?? [])].map(({ number }) => number)).toEqual([
    'a-0',
    ...numbers,
  ])
  expect(second?.next).toBeNull()
  expect(await countQueries(() => listStudents(teacher, school.id, NOTHING, null))).toBeLessThanOrEqual(
    few + 2,
  )
  const narrowed = await listStudents(teacher, school.id, { ...NOTHING, entryYear: 2023 }, null)
  expect(narrowed).toMatchObject({ waiting: 61, students: [{ number: 'a-0' }] })
  const found = await listStudents(teacher, school.id, { ...NOTHING, query: 'B05' }, null)
  expect(found?.students).toHaveLength(10)
})

describe('links', () => {
  test('are made for those who have none, only by their school, and each one’s earlier link ends', async () => {
    const { school, teacher, stranger, platform } = await scene()
    const { id } = await createStudent(teacher, form(school.id))
    await createStudent(teacher, form(school.id, { number: '20230001', entryYear: '2023' }))
    for (const actor of [stranger, platform]) {
      await expect(makeStudentLink(actor, { id })).rejects.toBeInstanceOf(NotFoundError)
      await expect(makeStudentLinks(actor, { schoolId: school.id, entryYear: null })).rejects.toBeInstanceOf(
        ForbiddenError,
      )
    }
    const rows = await makeStudentLinks(teacher, { schoolId: school.id, entryYear: 2024 })
    expect(rows).toMatchObject([{ number: '20240001', loginName: 'jzy-20240001' }])
    await makeStudentLink(teacher, { id })
    const live = await db.invitation.count({ where: { purpose: 'account', revokedAt: null } })
    expect(live).toBe(1)
  })
})

describe('a workbook of students', () => {
  const row = (overrides: Record<string, Cell> = {}): Record<string, Cell> => ({
    number: 20240001,
    name: '某同学',
    majorCode: 520802,
    majorName: '婴幼儿托育服务与管理',
    entryYear: 2024,
    birthDate: new Date('2006-03-15T00:00:00Z'),
    ...overrides,
  })

  async function send(actor: Actor, schoolId: string, rows: Record<string, Cell>[]) {
    const reading = await readSheet(await makeWorkbook(STUDENT_SHEET, STUDENT_COLUMNS, rows), STUDENT_SHEET)
    const target = {
      kind: 'students',
      organizationId: schoolId,
      allianceId: null,
      fileName: '学生.xlsx',
    } as const
    const { id } = await startImport(actor, { ...target, reading })
    await workImports()
    return id
  }

  test('is checked as a whole and written as a whole', async () => {
    const { school, teacher } = await scene()
    const rows = Array.from({ length: 30 }, (_, index) => row({ number: 20240001 + index }))
    const id = await send(teacher, school.id, rows)
    expect(await findImportRun(teacher, id)).toMatchObject({ status: 'checked', total: 30 })
    await requestImport(teacher, { id, returnTo: '/workspace/students/import' })
    await workImports()
    expect(await findImportRun(teacher, id)).toMatchObject({ status: 'done' })
    expect(await db.student.count({ where: { schoolId: school.id } })).toBe(30)
    expect(await db.user.count({ where: { loginName: { startsWith: 'jzy-' } } })).toBe(30)
    expect(await db.roleAssignment.count({ where: { role: 'student', organizationId: school.id } })).toBe(30)
    expect(await db.importRun.findUnique({ where: { id }, select: { rows: true } })).toEqual({ rows: null })
    expect(JSON.stringify(await db.auditPayload.findMany())).not.toContain('某同学')
  })

  test('says row by row what is wrong, and writes nothing', async () => {
    const { school, teacher } = await scene()
    await createStudent(teacher, form(school.id))
    const id = await send(teacher, school.id, [
      row(),
      row({ number: 'x1', birthDate: '2006-02-30' }),
      row({ number: 'x2' }),
      row({ number: 'X2' }),
    ])
    const run = await findImportRun(teacher, id)
    expect(run?.faults.map(({ row: at, column }) => [at, column])).toEqual([
      [2, '学号'],
      [3, '出生日期'],
      [5, '学号'],
    ])
    expect(await db.student.count()).toBe(1)
  })

  test('is sent in by the staff of the school alone', async () => {
    const { school, stranger, platform } = await scene()
    for (const actor of [stranger, platform])
      await expect(send(actor, school.id, [row()])).rejects.toBeInstanceOf(ForbiddenError)
  })
})
