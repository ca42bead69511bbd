import type { Actor } from '@/lib/features/accounts/types'
import { recordReading } from '@/lib/features/students/files/mutations'
import { ageWords } from '@/lib/features/students/rules'
import { db, type Prisma } from '@/lib/server/db'
import { dayOf, todayInShanghai } from '@/lib/shared/dates'
import { pageSelect, subjectOf, toPage } from '../data'
import { can } from '../permissions'
import { listTemplatesOf } from '../templates/data'
import type { ReceivedApplication } from './types'

export const applicantSelect = {
  ...pageSelect,
  studentId: true,
  student: {
    select: {
      userId: true,
      name: true,
      majorCode: true,
      majorName: true,
      entryYear: true,
      birthDate: true,
      school: { select: { name: true } },
    },
  },
} as const satisfies Prisma.ApplicationSelect

type ApplicantRow = Prisma.ApplicationGetPayload<{ select: typeof applicantSelect }>

/** The student of an application as others read them: what follows from the birth date, never the date. */
export function toApplicant({ student }: Pick<ApplicantRow, 'student'>): ReceivedApplication['student'] {
  const { name, majorCode, majorName, entryYear, birthDate, school } = student
  const age = ageWords(dayOf(birthDate), todayInShanghai(new Date()))
  return { name, majorCode, majorName, entryYear, school: school.name, ageWords: age }
}

/** Opens an application for the staff of its unit, while it lives; the reading is written down with it. */
export async function readReceived(actor: Actor, id: string): Promise<ReceivedApplication | null> {
  return db.$transaction(async (tx) => {
    const row = await tx.application.findUnique({ where: { id }, select: applicantSelect })
    if (!row || !can(actor, 'view-as-unit', subjectOf(row))) return null
    await recordReading(tx, actor, row.studentId, 'application')
    return {
      ...toPage(actor, row),
      student: toApplicant(row),
      templates: await listTemplatesOf(row.organizationId, tx),
    }
  })
}
