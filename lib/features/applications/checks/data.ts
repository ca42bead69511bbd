import { blocking, checkApplicant } from '@/lib/features/compliance/rules'
import type { Finding } from '@/lib/features/compliance/types'
import { readSetting, unitFactsOf, unitFactsSelect } from '@/lib/features/positions/checks/data'
import { factsOf } from '@/lib/features/positions/checks/rules'
import { contentSelect, toFields } from '@/lib/features/positions/drafts/rules'
import { findOwnFacts } from '@/lib/features/students/data'
import { yearOfStudyOn } from '@/lib/features/students/rules'
import type { StudentFacts } from '@/lib/features/students/types'
import type { Db, Prisma } from '@/lib/server/db'
import { dayOf, todayInShanghai } from '@/lib/shared/dates'
import { NotFoundError, RefusedError } from '@/lib/shared/errors'
import type { StoredApplication } from '../data'

const checkedSelect = {
  ...contentSelect,
  organization: { select: unitFactsSelect },
} as const satisfies Prisma.PositionSelect

/** What the rules that are asked of persons say of this student in this position, as of its start. */
export async function checkFitness(
  client: Db,
  positionId: string,
  student: StudentFacts,
  fitReason: string | null,
): Promise<Finding[]> {
  const [row, school] = await Promise.all([
    client.position.findUnique({ where: { id: positionId }, select: checkedSelect }),
    client.organization.findUnique({ where: { id: student.schoolId }, select: { regionCode: true } }),
  ])
  if (!row) throw new NotFoundError()
  const now = new Date()
  const { context, codes } = await readSetting(client, row.majors, now)
  const facts = factsOf(toFields(row), unitFactsOf(row.organization), codes)
  const start = row.startsOn ? dayOf(row.startsOn) : todayInShanghai(now)
  return checkApplicant(
    facts,
    {
      yearOfStudy: yearOfStudyOn(student.entryYear, start),
      birthDate: student.birthDate,
      majorCode: student.majorCode,
      fitReason,
    },
    { ...context, schoolRegion: school?.regionCode ?? null },
  )
}

/** Refuses, with every reason and how to mend it, what stands in the way of this student in this position. */
export function refuseHindrances(findings: readonly Finding[]): void {
  const hindrances = blocking(findings)
  if (hindrances.length === 0) return
  const sentences = hindrances.map(({ explanation, mend, rule }) => `${explanation}${mend}（${rule}）`)
  const isReasonOwed = hindrances.every(({ rule }) => rule === 'R07')
  throw new RefusedError(`现在还不能申请：${sentences.join('')}`, isReasonOwed ? 'fitReason' : undefined)
}

/** Refuses where the student no longer fits the position: either may have changed since the application. */
export async function requireFitness(client: Db, row: StoredApplication): Promise<void> {
  const student = await findOwnFacts(row.student.userId, client)
  if (!student) throw new NotFoundError()
  refuseHindrances(await checkFitness(client, row.positionId, student, row.fitReason))
}
