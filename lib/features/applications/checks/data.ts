import { blocking, checkApplicant, checkGates } from '@/lib/features/compliance/rules'
import type { Finding, PositionFacts, RuleContext } from '@/lib/features/compliance/types'
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
import { type Attestation, attestationsOf } from '../rules'

const checkedSelect = {
  ...contentSelect,
  organization: { select: unitFactsSelect },
} as const satisfies Prisma.PositionSelect

type Place = { facts: PositionFacts; context: RuleContext; start: string }

/** The position as rules compare it, with the packs that apply to students of this school. */
async function readPlace(client: Db, positionId: string, schoolId: string): Promise<Place> {
  const [row, school] = await Promise.all([
    client.position.findUnique({ where: { id: positionId }, select: checkedSelect }),
    client.organization.findUnique({ where: { id: schoolId }, select: { regionCode: true } }),
  ])
  if (!row) throw new NotFoundError()
  const now = new Date()
  const { context, codes } = await readSetting(client, row.majors, now)
  return {
    facts: factsOf(toFields(row), unitFactsOf(row.organization), codes),
    context: { ...context, schoolRegion: school?.regionCode ?? null },
    start: row.startsOn ? dayOf(row.startsOn) : todayInShanghai(now),
  }
}

/** What the rules that are asked of persons say of this student in this position, as of its start. */
export async function checkFitness(
  client: Db,
  positionId: string,
  student: StudentFacts,
  fitReason: string | null,
): Promise<Finding[]> {
  const { facts, context, start } = await readPlace(client, positionId, student.schoolId)
  const { entryYear, birthDate, majorCode } = student
  const asked = { yearOfStudy: yearOfStudyOn(entryYear, start), birthDate, majorCode, fitReason }
  return checkApplicant(facts, asked, context)
}

/** What the rules that the school attests say of a placement, before it begins or at its end. */
export async function checkPlacement(
  client: Db,
  { positionId, schoolId }: { positionId: string; schoolId: string },
  phase: 'placement' | 'end',
  said: readonly Pick<Attestation, 'gate' | 'met'>[],
): Promise<Finding[]> {
  const { facts, context } = await readPlace(client, positionId, schoolId)
  return checkGates(phase, attestationsOf(said), facts, context)
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
