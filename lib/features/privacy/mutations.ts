import { confirmPassword } from '@/lib/features/accounts/mutations'
import type { Actor } from '@/lib/features/accounts/types'
import { LIVE_STATUSES } from '@/lib/features/applications/constants'
import { takeStep } from '@/lib/features/applications/steps/mutations'
import { eraseWithRecords, recordAudit } from '@/lib/features/audit/mutations'
import { can } from '@/lib/features/students/permissions'
import { db, type Tx } from '@/lib/server/db'
import { parseDay, todayInShanghai } from '@/lib/shared/dates'
import { ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { collectOwnData } from './data'
import type { RemoveOwnDataInput, RemoveStudentInput } from './schema'

type Found = { id: string; userId: string; schoolId: string }

/** Leaves every application that is not over, so that places are given back and the other sides are told. */
async function leaveAll(tx: Tx, actor: Actor, { id, userId }: Found): Promise<void> {
  const today = parseDay(todayInShanghai(new Date())) ?? new Date()
  const open = await tx.application.findMany({
    where: {
      studentId: id,
      status: { in: [...LIVE_STATUSES] },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true, version: true },
  })
  // Leaving is the student's own step; a school that removes a student takes it in their place.
  const inPlace: Actor = { ...actor, userId }
  for (const step of open) {
    await takeStep(tx, inPlace, { ...step, event: 'withdraw', message: '', reason: '' })
  }
}

async function removeAccount(tx: Tx, { userId, id, schoolId }: Found): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, roleAssignments: { select: { role: true } } },
  })
  if (user.email !== null) {
    await tx.outboxMessage.deleteMany({ where: { kind: 'mail', recipient: user.email } })
  }
  if (user.roleAssignments.every(({ role }) => role === 'student')) {
    await tx.user.delete({ where: { id: userId }, select: { id: true } })
    return
  }
  // The account serves its owner in another part, and stays without this one.
  await tx.roleAssignment.deleteMany({ where: { userId, role: 'student', organizationId: schoolId } })
  await tx.student.delete({ where: { id }, select: { id: true } })
}

/**
 * Removes everything that is kept of a student: leaves what is under way, erases what the audit trail says of them,
 * and removes applications, notices, sessions and account. That it was done, when and as whom stays in the trail.
 */
async function removeData(tx: Tx, actor: Actor, student: Found): Promise<void> {
  await tx.$queryRaw`SELECT id FROM students WHERE id = ${student.id}::uuid FOR UPDATE`
  await leaveAll(tx, actor, student)
  const applications = await tx.application.findMany({
    where: { studentId: student.id },
    select: { id: true },
  })
  await recordAudit(tx, actor, {
    action: 'student.remove',
    subjectType: 'student',
    subjectId: student.id,
  })
  await eraseWithRecords(
    tx,
    actor,
    [
      { subjectType: 'student', subjectId: student.id },
      { subjectType: 'user', subjectId: student.userId },
      ...applications.map(({ id }) => ({ subjectType: 'application' as const, subjectId: id })),
    ],
    '学生数据已删除',
  )
  await removeAccount(tx, student)
}

const select = { id: true, userId: true, schoolId: true } as const
const LIMITS = { timeout: 60_000 }

/** Removes the actor's own data, after their password. */
export async function removeOwnData(actor: Actor, { currentPassword }: RemoveOwnDataInput) {
  const { userId } = actor
  if (userId === null) throw new ForbiddenError()
  const student = await db.student.findUnique({ where: { userId }, select })
  if (!student || !can(actor, 'own-data', student)) throw new NotFoundError()
  await confirmPassword(userId, currentPassword)
  await db.$transaction((tx) => removeData(tx, actor, student), LIMITS)
  return { tags: [] }
}

/** Removes a student of the actor's own school, e.g. one who has left it or was entered by mistake. */
export async function removeStudent(actor: Actor, { id }: RemoveStudentInput) {
  const student = await db.student.findUnique({ where: { id }, select })
  if (!student || !can(actor, 'remove', student)) throw new NotFoundError()
  await db.$transaction((tx) => removeData(tx, actor, student), LIMITS)
  return { tags: [] }
}

/** Gives the actor everything that is kept of them, and writes down that it was taken away. */
export async function exportOwnData(actor: Actor): Promise<Record<string, unknown> | null> {
  const data = await collectOwnData(actor.userId)
  const student =
    actor.userId === null ? null : await db.student.findUnique({ where: { userId: actor.userId }, select })
  if (!data || !student || !can(actor, 'own-data', student)) return null
  await db.$transaction((tx) =>
    recordAudit(tx, actor, { action: 'student.export', subjectType: 'student', subjectId: student.id }),
  )
  return data
}
