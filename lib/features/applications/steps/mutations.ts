import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { blocking } from '@/lib/features/compliance/rules'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { confirmPlaces, releasePlaces, reservePlaces } from '@/lib/features/places/mutations'
import { db, type Prisma, type Tx } from '@/lib/server/db'
import { isExclusionViolation } from '@/lib/server/unique'
import { dayOf } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { checkPlacement, requireFitness } from '../checks/data'
import { claimPeriod } from '../checks/mutations'
import { findStoredApplication, type StoredApplication, subjectOf } from '../data'
import { tellOfStep } from '../notices/mutations'
import { can } from '../permissions'
import { describeGates, fillMessage, heldUntil, placeKeyOf } from '../rules'
import type { MoveApplicationInput } from '../schema'
import type { ApplicationSide } from '../types'
import { type ApplicationEvent, next } from '../workflow'

type Saved = { id: string; tags: string[] }
export type Step = Omit<MoveApplicationInput, 'event'> & { event: ApplicationEvent }

const SIDES: Record<ApplicationEvent, ApplicationSide> = {
  submit: 'student',
  accept: 'student',
  decline: 'student',
  withdraw: 'student',
  shortlist: 'unit',
  offer: 'unit',
  reject: 'unit',
  approve: 'school',
  refuse: 'school',
  conclude: 'school',
  expire: 'system',
}

/** Whether the actor may know that there is this application. */
function sees(actor: Actor, row: StoredApplication): boolean {
  const subject = subjectOf(row)
  return (
    actor.system === true ||
    (['view-own', 'view-as-unit', 'view-as-school'] as const).some((verb) => can(actor, verb, subject))
  )
}

/** The words that go along with a unit's step: what was typed, else the chosen template, with its places filled in. */
async function messageOf(tx: Tx, row: StoredApplication, step: Step): Promise<string | null> {
  if (SIDES[step.event] !== 'unit') return step.event === 'refuse' ? step.reason : null
  const { message, templateId } = step
  const template =
    message === '' && templateId
      ? await tx.messageTemplate.findFirst({
          where: { id: templateId, organizationId: row.organizationId },
          select: { body: true },
        })
      : null
  if (message === '' && templateId && !template) {
    throw new RefusedError('请选择列出的模板', 'templateId')
  }
  const { title, organization } = row.position
  const names = { student: row.student.name, position: title, unit: organization.name }
  return fillMessage(message || (template?.body ?? ''), names) || null
}

type Effect = { data: Prisma.ApplicationUncheckedUpdateManyInput; tags: string[] }
const NO_EFFECT: Effect = { data: {}, tags: [] }

async function accept(tx: Tx, actor: Actor, row: StoredApplication): Promise<Effect> {
  const { startsOn, endsOn } = row.position
  if (row.position.organization.status !== 'verified') {
    throw new RefusedError('这家单位目前不能接收实习生，请联系学校。')
  }
  if (!startsOn || !endsOn) {
    throw new RefusedError('这个岗位没有写明起止日期，暂时不能接受。请联系单位补充。')
  }
  await claimPeriod(tx, row.studentId, { startsOn, endsOn })
  await requireFitness(tx, row)
  const { tags } = await reservePlaces(tx, actor, {
    key: placeKeyOf(row.id),
    positionId: row.positionId,
    schoolId: row.schoolId,
    places: 1,
    from: dayOf(startsOn),
    to: dayOf(endsOn),
    heldUntil: heldUntil(new Date()),
  })
  return { data: { startsOn, endsOn }, tags }
}

async function approve(tx: Tx, actor: Actor, row: StoredApplication): Promise<Effect> {
  const { tags } = await confirmPlaces(tx, actor, { key: placeKeyOf(row.id) })
  return { data: { approvedAt: new Date() }, tags }
}

/** The steps that wait for what the school attests: at which point, and how a refusal begins. */
const GATED: Partial<Record<ApplicationEvent, { phase: 'placement' | 'end'; words: string }>> = {
  approve: { phase: 'placement', words: '同意之前，还需逐项确认' },
  conclude: { phase: 'end', words: '确认结束之前，还需逐项确认' },
}

/**
 * Refuses a step while the rules that apply find a gate not attested, or denied. Asked once the application is
 * claimed: whoever takes an attestation back holds its row too, so that neither misses the other.
 */
async function requireGates(tx: Tx, row: StoredApplication, event: ApplicationEvent): Promise<void> {
  const gated = GATED[event]
  if (!gated) return
  const said = await tx.placementAttestation.findMany({
    where: { applicationId: row.id },
    select: { gate: true, met: true },
  })
  const hindrances = blocking(await checkPlacement(tx, row, gated.phase, said))
  if (hindrances.length > 0) throw new RefusedError(`${gated.words}：${describeGates(hindrances)}。`)
}

/** Who gives a place back. Leaving is a student's right also while their school is suspended and no role counts. */
function leaving(actor: Actor, { schoolId }: StoredApplication, event: ApplicationEvent): Actor {
  if (event !== 'withdraw') return actor
  return { ...actor, roles: [...actor.roles, { role: 'student', organizationId: schoolId }] }
}

/** What a step does beside the state of the application: the places that it takes, keeps or gives back. */
async function effectOf(
  tx: Tx,
  actor: Actor,
  event: ApplicationEvent,
  row: StoredApplication,
): Promise<Effect> {
  if (event === 'accept') return accept(tx, actor, row)
  if (event === 'approve') return approve(tx, actor, row)
  if (event === 'conclude') return { data: { concludedAt: new Date() }, tags: [] }
  if (row.status !== 'accepted') return NO_EFFECT
  const reason = event === 'withdraw' ? 'withdrawn' : 'refused'
  const { tags } = await releasePlaces(tx, leaving(actor, row, event), { key: placeKeyOf(row.id), reason })
  return { data: {}, tags }
}

/** Takes the row for this step, if it still has the version that the actor saw. */
async function claim(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.ApplicationUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.application.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count > 0) return
  const now = await tx.application.findUnique({ where: { id }, select: { version: true } })
  throw now ? new ConflictError(now.version) : new NotFoundError()
}

/** Brings an application one step on, inside the caller's transaction: see `moveApplication`. */
export async function takeStep(tx: Tx, actor: Actor, step: Step): Promise<Saved> {
  const { id, version, event } = step
  const row = await findStoredApplication(tx, id)
  if (!row || !sees(actor, row)) throw new NotFoundError()
  if (row.version !== version) throw new ConflictError(row.version)
  const status = next(row.status, event)
  if (status === null || !can(actor, event, subjectOf(row))) throw new ForbiddenError()
  const message = await messageOf(tx, row, step)
  const { data, tags } = await effectOf(tx, actor, event, row)
  const statusReason = event === 'refuse' ? step.reason : null
  await claim(tx, { id, version }, { ...data, status, statusReason, movedAt: new Date(), remindedAt: null })
  await requireGates(tx, row, event)
  await recordStep(tx, id, event, message)
  await recordAudit(tx, actor, {
    action: `application.${event}`,
    subjectType: 'application',
    subjectId: id,
    before: { status: row.status },
    after: { status },
  })
  await enqueueTags(tx, tags)
  await tellOfStep(tx, actor, row, event, message)
  return { id, tags }
}

/** Writes a step into the course of an application, as its three sides see it. */
export async function recordStep(
  tx: Tx,
  applicationId: string,
  event: ApplicationEvent,
  message: string | null,
): Promise<void> {
  await tx.applicationStep.create({
    data: { applicationId, event, side: SIDES[event], message },
    select: { id: true },
  })
}

/**
 * Brings an application one step on in its life. Accepting holds a place in the ledger of caps, the school's approval
 * confirms it, and leaving gives it back – all in the transaction of the step.
 */
export async function moveApplication(actor: Actor, step: MoveApplicationInput): Promise<Saved> {
  try {
    return await db.$transaction((tx) => takeStep(tx, actor, step))
  } catch (error) {
    if (isExclusionViolation(error, 'applications_one_place_a_time')) {
      throw new RefusedError('您已接受另一个时间重叠的岗位。请先退出那个岗位，再接受这一个。')
    }
    throw error
  }
}
