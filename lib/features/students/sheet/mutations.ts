import type { Actor } from '@/lib/features/accounts/types'
import { recordAudits } from '@/lib/features/audit/mutations'
import type { AuditRecord } from '@/lib/features/audit/types'
import { insertMany } from '@/lib/server/bulk'
import type { Prisma, Tx } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { idsInOrder } from '@/lib/shared/ids'
import type { ReadyStudent } from './types'

/**
 * Writes checked rows: for each an account that opens by a link, its role, and the student, with an audit entry that
 * names nobody. Inside the caller's transaction.
 */
export async function createStudents(tx: Tx, actor: Actor, ready: readonly ReadyStudent[]): Promise<void> {
  const now = new Date()
  const ids = idsInOrder(ready.length * 3, now)
  const idAt = (index: number, part: number) => ids[index * 3 + part] ?? ''
  const rows = ready.map((student, index) => ({
    student,
    id: idAt(index, 0),
    userId: idAt(index, 1),
    roleId: idAt(index, 2),
  }))
  const users = rows.map(({ userId, student }) => ({
    id: userId,
    loginName: student.loginName,
    displayName: `学生${student.number}`,
    updatedAt: now,
  }))
  await insertMany(tx, 'users', users satisfies Prisma.UserCreateManyInput[])
  const roles = rows.map(({ roleId, userId, student }) => ({
    id: roleId,
    userId,
    role: 'student' as const,
    organizationId: student.schoolId,
  }))
  await insertMany(tx, 'role_assignments', roles satisfies Prisma.RoleAssignmentCreateManyInput[])
  const students = rows.map(({ id, userId, student }) => ({
    id,
    userId,
    schoolId: student.schoolId,
    number: student.number,
    name: student.name,
    majorCode: student.majorCode,
    majorName: student.majorName,
    entryYear: student.entryYear,
    birthDate: dayOf(student.birthDate),
    updatedAt: now,
  }))
  await insertMany(tx, 'students', students)
  await recordAudits(
    tx,
    actor,
    rows.map(
      ({ id, student }): AuditRecord => ({
        action: 'student.import',
        subjectType: 'student',
        subjectId: id,
        after: { schoolId: student.schoolId },
      }),
    ),
  )
}
