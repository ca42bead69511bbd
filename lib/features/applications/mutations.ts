import { studiesAt } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { findOwnFacts } from '@/lib/features/students/data'
import type { StudentFacts } from '@/lib/features/students/types'
import { db, type Prisma, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { checkFitness, refuseHindrances } from './checks/data'
import { APPLICATION_LIMITS, OPEN_STATUSES } from './constants'
import { findStoredApplication, type StoredApplication, subjectOf } from './data'
import { tellOfStep } from './notices/mutations'
import { openingWhere } from './openings/data'
import { can } from './permissions'
import { toApplicantFinding } from './rules'
import type { CreateApplicationInput, RemoveApplicationInput, UpdateApplicationInput } from './schema'
import { recordStep } from './steps/mutations'

type Saved = { id: string; tags: string[] }

/** The student who acts: the account of one, at a school that counts. */
async function requireStudent(tx: Tx, actor: Actor): Promise<StudentFacts> {
  const student = await findOwnFacts(actor.userId, tx)
  if (!student || !studiesAt(actor, student.schoolId)) throw new ForbiddenError()
  return student
}

/** Refuses to apply where nobody can apply (any more). */
async function requireOpening(tx: Tx, positionId: string): Promise<{ organizationId: string }> {
  const position = await tx.position.findFirst({
    where: { id: positionId, ...openingWhere(new Date()) },
    select: { organizationId: true },
  })
  if (!position) throw new RefusedError('这个岗位现在不接受申请：可能已暂停、已结束，或报名已截止。')
  return position
}

function refuseSecond(error: unknown): never {
  if (!isUniqueViolation(error, 'applications_one_open')) throw error
  throw new RefusedError('您已申请过这个岗位，请在“我的申请”中查看。')
}

/** Hands an application in, inside the caller's transaction: checks the student, keeps what was found, tells the unit. */
async function submit(tx: Tx, actor: Actor, row: StoredApplication, student: StudentFacts): Promise<void> {
  const findings = await checkFitness(tx, row.positionId, student, row.fitReason)
  refuseHindrances(findings)
  await tx.application.update({
    where: { id: row.id },
    data: {
      status: 'submitted',
      findings: findings.map(toApplicantFinding) satisfies Prisma.InputJsonArray,
      movedAt: new Date(),
    },
    select: { id: true },
  })
  await recordStep(tx, row.id, 'submit', null)
  await recordAudit(tx, actor, {
    action: 'application.submit',
    subjectType: 'application',
    subjectId: row.id,
    before: { status: 'draft' },
    after: { status: 'submitted' },
  })
  await tellOfStep(tx, actor, row, 'submit', null)
}

async function requireStored(tx: Tx, id: string): Promise<StoredApplication> {
  const row = await findStoredApplication(tx, id)
  if (!row) throw new NotFoundError()
  return row
}

/** Refuses more applications under way than one student can mean. */
async function refuseTooMany(tx: Tx, studentId: string): Promise<void> {
  const open = await tx.application.count({ where: { studentId, status: { in: [...OPEN_STATUSES] } } })
  if (open < APPLICATION_LIMITS.open) return
  throw new RefusedError(`同时进行的申请不能超过 ${APPLICATION_LIMITS.open} 份。请先退出不再考虑的岗位。`)
}

/** Writes a new application, inside the caller's transaction; nothing where the same form was sent before. */
async function begin(tx: Tx, actor: Actor, input: CreateApplicationInput): Promise<void> {
  const { id, positionId, statement, fitReason, intent } = input
  const student = await requireStudent(tx, actor)
  const earlier = await findStoredApplication(tx, id)
  if (earlier && !can(actor, 'view-own', subjectOf(earlier))) throw new NotFoundError()
  if (earlier) return
  const { organizationId } = await requireOpening(tx, positionId)
  await refuseTooMany(tx, student.id)
  const { id: studentId, schoolId } = student
  const places = { studentId, schoolId, positionId, organizationId }
  await tx.application.create({
    data: { id, ...places, statement, fitReason: fitReason || null },
    select: { id: true },
  })
  await recordAudit(tx, actor, {
    action: 'application.create',
    subjectType: 'application',
    subjectId: id,
    after: { positionId },
  })
  if (intent === 'submit') await submit(tx, actor, await requireStored(tx, id), student)
}

/** Begins an application, and hands it in at once if that button was pressed. Sent twice, it makes one. */
export async function createApplication(actor: Actor, input: CreateApplicationInput): Promise<Saved> {
  const { id } = input
  try {
    await db.$transaction((tx) => begin(tx, actor, input))
  } catch (error) {
    if (isUniqueViolation(error, 'applications_pkey')) return { id, tags: [] }
    refuseSecond(error)
  }
  return { id, tags: [] }
}

/** Changes a draft, and hands it in if that button was pressed. */
export async function updateApplication(actor: Actor, input: UpdateApplicationInput): Promise<Saved> {
  const { id, version, statement, fitReason, intent } = input
  await db.$transaction(async (tx) => {
    const student = await requireStudent(tx, actor)
    const row = await findStoredApplication(tx, id)
    if (!row || !can(actor, 'view-own', subjectOf(row))) throw new NotFoundError()
    if (!can(actor, 'edit', subjectOf(row))) throw new ForbiddenError()
    const { count } = await tx.application.updateMany({
      where: { id, version, status: 'draft' },
      data: { statement, fitReason: fitReason || null, version: { increment: 1 } },
    })
    if (count === 0) throw new ConflictError(row.version)
    await recordAudit(tx, actor, {
      action: 'application.update',
      subjectType: 'application',
      subjectId: id,
    })
    if (intent !== 'submit') return
    await requireOpening(tx, row.positionId)
    await submit(tx, actor, await requireStored(tx, id), student)
  })
  return { id, tags: [] }
}

/** Throws a draft away. What was handed in is withdrawn instead. */
export async function removeApplication(
  actor: Actor,
  { id, version }: RemoveApplicationInput,
): Promise<Saved> {
  await db.$transaction(async (tx) => {
    const row = await findStoredApplication(tx, id)
    if (!row || !can(actor, 'view-own', subjectOf(row))) throw new NotFoundError()
    if (!can(actor, 'edit', subjectOf(row))) throw new ForbiddenError()
    const { count } = await tx.application.deleteMany({ where: { id, version, status: 'draft' } })
    if (count === 0) throw new ConflictError(row.version)
    await recordAudit(tx, actor, {
      action: 'application.remove',
      subjectType: 'application',
      subjectId: id,
    })
  })
  return { id, tags: [] }
}
