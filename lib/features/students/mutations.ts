import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { db, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { changedFields } from '@/lib/shared/changes'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { can } from './permissions'
import { loginNameOf } from './rules'
import type { CreateStudentInput, GiveCodeInput, UpdateStudentInput } from './schema'

type Saved = { id: string; tags: string[] }

/** Gives a school the code that its students' login names begin with, once. */
export async function giveCode(actor: Actor, { schoolId, code }: GiveCodeInput): Promise<Saved> {
  if (!can(actor, 'give-code', { schoolId, userId: null })) throw new NotFoundError()
  try {
    await db.$transaction(async (tx) => {
      const school = await tx.organization.findUnique({
        where: { id: schoolId, kind: 'school' },
        select: { schoolCode: { select: { code: true } } },
      })
      if (!school) throw new NotFoundError()
      if (school.schoolCode) throw new RefusedError('学校代码已经确定，不能再改', 'code')
      await tx.schoolCode.create({ data: { organizationId: schoolId, code }, select: { code: true } })
      await recordAudit(tx, actor, {
        action: 'student.give-code',
        subjectType: 'organization',
        subjectId: schoolId,
        after: { code },
      })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'school_codes_code_key')) {
      throw new RefusedError('另一所学校已用了这个代码，请换一个', 'code')
    }
    if (isUniqueViolation(error, 'school_codes_pkey')) {
      throw new RefusedError('学校代码已经确定，不能再改', 'code')
    }
    throw error
  }
  return { id: schoolId, tags: [] }
}

/** The code of a school that can enter students. Throws RefusedError where it has none yet. */
async function requireCode(tx: Tx, schoolId: string): Promise<string> {
  const school = await tx.schoolCode.findUnique({
    where: { organizationId: schoolId, organization: { kind: 'school', status: 'verified' } },
    select: { code: true },
  })
  if (!school) throw new RefusedError('请先确定学校代码，再登记学生')
  return school.code
}

/** Enters a student and makes their account, which opens by a link. Sent twice with the same id, it makes one. */
export async function createStudent(actor: Actor, input: CreateStudentInput): Promise<Saved> {
  const { id, schoolId, number } = input
  if (!can(actor, 'create', { schoolId, userId: null })) throw new NotFoundError()
  const earlier = await db.student.findUnique({ where: { id }, select: { schoolId: true, userId: true } })
  if (earlier && !can(actor, 'view', earlier)) throw new ForbiddenError()
  if (earlier) return { id, tags: [] }
  try {
    await db.$transaction(async (tx) => {
      const loginName = loginNameOf(await requireCode(tx, schoolId), number)
      const user = await tx.user.create({
        // The account's own name is seen by whoever keeps accounts: it is not the student's.
        data: {
          loginName,
          displayName: `学生${number}`,
          roleAssignments: { create: { role: 'student', organizationId: schoolId } },
        },
        select: { id: true },
      })
      await tx.student.create({ data: { ...input, userId: user.id }, select: { id: true } })
      await recordAudit(tx, actor, {
        action: 'student.create',
        subjectType: 'student',
        subjectId: id,
        // What a student is called and when they were born is not for the readers of the trail.
        after: { schoolId },
      })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'students_pkey')) return { id, tags: [] }
    if (isUniqueViolation(error, 'students_schoolId_number_key')) {
      throw new RefusedError('这个学号已经登记', 'number')
    }
    if (isUniqueViolation(error, 'users_loginName_key')) {
      throw new RefusedError('这个学号对应的登录名已被使用，请联系平台管理员', 'number')
    }
    throw error
  }
  return { id, tags: [] }
}

/** Changes what a school says of a student. The trail keeps which fields were changed, not what they say. */
export async function updateStudent(actor: Actor, input: UpdateStudentInput): Promise<Saved> {
  const { id, version, name, majorCode, majorName, entryYear, birthDate } = input
  return db.$transaction(async (tx) => {
    const stored = await tx.student.findUnique({
      where: { id },
      select: {
        schoolId: true,
        userId: true,
        version: true,
        name: true,
        majorCode: true,
        majorName: true,
        entryYear: true,
        birthDate: true,
      },
    })
    if (!stored || !can(actor, 'update', stored)) throw new NotFoundError()
    const fields = { name, majorCode, majorName, entryYear, birthDate: birthDate ?? stored.birthDate }
    const changes = changedFields(stored, fields)
    // Also the answer to a form that was sent twice.
    if (!changes) return { id, tags: [] }
    const { count } = await tx.student.updateMany({
      where: { id, version },
      data: { ...fields, version: { increment: 1 } },
    })
    if (count === 0) throw new ConflictError(stored.version)
    await recordAudit(tx, actor, {
      action: 'student.update',
      subjectType: 'student',
      subjectId: id,
      after: { fields: Object.keys(changes.after) },
    })
    return { id, tags: [] }
  })
}
