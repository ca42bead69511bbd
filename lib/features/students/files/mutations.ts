import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { db, type Tx } from '@/lib/server/db'
import { findStudentFile } from '../data'
import type { StudentFile } from '../types'

/** Writes down that somebody other than the student reads what is kept of them, and on which page. */
export async function recordReading(
  tx: Tx,
  actor: Actor,
  studentId: string,
  page: 'student' | 'application' | 'placement' | 'links',
): Promise<void> {
  await recordAudit(tx, actor, {
    action: 'student.read',
    subjectType: 'student',
    subjectId: studentId,
    after: { page },
  })
}

/** Opens a student's file for the staff of their school; the reading is written down before anybody reads. */
export async function readStudentFile(actor: Actor, id: string): Promise<StudentFile | null> {
  return db.$transaction(async (tx) => {
    const file = await findStudentFile(tx, actor, id)
    if (file) await recordReading(tx, actor, id, 'student')
    return file
  })
}
