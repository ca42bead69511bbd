import type { Actor } from '@/lib/features/accounts/types'
import { recordAudits } from '@/lib/features/audit/mutations'
import type { AuditRecord } from '@/lib/features/audit/types'
import { insertMany } from '@/lib/server/bulk'
import type { Prisma, Tx } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { idsInOrder } from '@/lib/shared/ids'
import type { ReadyStudent } from './types'

type Row = { student: ReadyStudent; id: string; userId: string; roleId: string }

/** The accounts of the rows, which open by a link, with their roles. */
async function writeAccounts(tx: Tx, rows: readonly Row[], updatedAt: Date): Promise<void> {
  const users = rows.map(({ userId, student }) => ({
    id: userId,
    loginName: student.loginName,
    displayName: `学生${student.number}`,
    updatedAt,
  }))
  await insertMany(tx, 'users', users satisfies Prisma.UserCreateManyInput[])
  const roles = rows.map(({ roleId, userId, student }) => ({
    id: roleId,
    userId,
    role: 'student' as const,
    organizationId: student.schoolId,
  }))
  await insertMany(tx, 'role_assignments', roles satisfies Prisma.RoleAssignmentCreateManyInput[])
}

async function writeStudents(tx: Tx, rows: readonly Row[], updatedAt: Date): Promise<void> {
  const students = rows.map(({ id, userId, student: { loginName: _, birthDate, ...student } }) => ({
    id,
    userId,
    ...student,
    birthDate: dayOf(birthDate),
    updatedAt,
  }))
  await insertMany(tx, 'students', students)
}

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
  await writeAccounts(tx, rows, now)
  await writeStudents(tx, rows, now)
  const records = rows.map(
    ({ id, student }): AuditRecord => ({
      action: 'student.import',
      subjectType: 'student',
      subjectId: id,
      after: { schoolId: student.schoolId },
    }),
  )
  await recordAudits(tx, actor, records)
}
