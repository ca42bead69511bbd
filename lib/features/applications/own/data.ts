import type { Actor } from '@/lib/features/accounts/types'
import { publicPosition } from '@/lib/features/positions/data'
import { findOwnFacts } from '@/lib/features/students/data'
import { db } from '@/lib/server/db'
import { checkFitness } from '../checks/data'
import { APPLICATIONS_A_PAGE, OPEN_STATUSES } from '../constants'
import {
  afterCursor,
  coreSelect,
  latestFirst,
  pageSelect,
  positionSelect,
  subjectOf,
  toCore,
  toPage,
  toPosition,
} from '../data'
import { openingWhere } from '../openings/data'
import { can } from '../permissions'
import { cursorOf, toApplicantFinding } from '../rules'
import type { NewApplication, OwnApplication, OwnApplications } from './types'

/** One page of the student's own applications; null for those who are no student. */
export async function listOwnApplications(
  actor: Actor,
  cursor: string | null,
): Promise<OwnApplications | null> {
  const student = await findOwnFacts(actor.userId)
  if (!student) return null
  const rows = await db.application.findMany({
    where: { AND: [{ studentId: student.id }, afterCursor(cursor)] },
    orderBy: [...latestFirst],
    take: APPLICATIONS_A_PAGE + 1,
    select: coreSelect,
  })
  const shown = rows.slice(0, APPLICATIONS_A_PAGE)
  const last = rows.length > APPLICATIONS_A_PAGE ? shown.at(-1) : undefined
  return { items: shown.map(toCore), next: last ? cursorOf(last) : null }
}

/** One application of the student's own, a draft with what the rules say now; null for anybody else. */
export async function findOwnApplication(actor: Actor, id: string): Promise<OwnApplication | null> {
  const row = await db.application.findUnique({ where: { id }, select: pageSelect })
  if (!row || !can(actor, 'view-own', subjectOf(row))) return null
  const page = toPage(actor, row)
  const mayEdit = can(actor, 'edit', subjectOf(row))
  if (!mayEdit) return { ...page, mayEdit }
  const student = await findOwnFacts(actor.userId)
  if (!student) return null
  const findings = await checkFitness(db, row.position.id, student, row.fitReason)
  return { ...page, findings: findings.map(toApplicantFinding), mayEdit }
}

/** What a student who wants to apply for this position begins with; null where either is not there. */
export async function findNewApplication(
  actor: Actor,
  slug: string,
  id: string,
): Promise<NewApplication | null> {
  const student = await findOwnFacts(actor.userId)
  if (!student) return null
  const [position, open] = await Promise.all([
    db.position.findFirst({
      where: { slug, ...publicPosition },
      select: {
        ...positionSelect,
        applications: {
          where: { studentId: student.id, status: { in: [...OPEN_STATUSES] } },
          take: 1,
          select: { id: true },
        },
      },
    }),
    db.position.count({ where: { slug, ...openingWhere(new Date()) } }),
  ])
  if (!position) return null
  const { applications, ...row } = position
  const findings = await checkFitness(db, position.id, student, null)
  return {
    id,
    position: toPosition(row),
    findings: findings.map(toApplicantFinding),
    appliedId: applications[0]?.id ?? null,
    isOpen: open > 0,
  }
}
