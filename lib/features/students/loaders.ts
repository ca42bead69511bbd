import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { ACCOUNT_STATES } from './constants'
import { listOwnSchools, listStudents } from './data'
import { readStudentFile } from './files/mutations'
import type { School, StudentFile, StudentPage } from './types'

type Query = Record<'school' | 'q' | 'year' | 'account' | 'after', string>

/** A page of the students of a school that the actor works for; null for anybody else. */
export async function loadStudents({ school, q, year, account, after }: Query): Promise<StudentPage | null> {
  const actor = await requireActor()
  const filter = {
    query: q,
    entryYear: /^\d{4}$/.test(year) ? Number(year) : null,
    account: ACCOUNT_STATES.find((state) => state === account) ?? null,
  }
  return listStudents(actor, school || null, filter, after || null)
}

/** The school for which a student is about to be entered; null for those who work for none, or before it has a code. */
export async function loadEnteringSchool(schoolId: string): Promise<School | null> {
  const schools = await listOwnSchools(await requireActor())
  const school = schools.find(({ id }) => id === schoolId) ?? schools[0]
  return school?.code ? school : null
}

/** A student's file with its history, for the staff of their school; null for anybody else. */
export async function loadStudentRecord(
  id: string,
): Promise<{ student: StudentFile; history: HistoryLine[] } | null> {
  const actor = await requireActor()
  const student = isRecordId(id) ? await readStudentFile(actor, id) : null
  return student && { student, history: await listHistory('student', id) }
}
