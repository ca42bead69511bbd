import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { refreshRooms } from '@/lib/features/places/rooms/mutations'
import { takeTurn } from '@/lib/features/places/turns/mutations'
import { refreshDocuments } from '@/lib/features/search/mutations'
import { db, Prisma, type Tx } from '@/lib/server/db'
import { todayInShanghai } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { type Checked, checkColumns, checkFields } from '../checks/data'
import { refuseHindered } from '../checks/rules'
import { findStoredPosition } from '../drafts/data'
import { toFields } from '../drafts/rules'
import { positionSource } from '../indexing/data'
import { tellOfStep } from '../notices/mutations'
import { can } from '../permissions'
import { missingForReview } from '../rules'
import type { MovePositionInput } from '../schema'
import { positionTags } from '../tags'
import { needsReason, next, type PositionEvent } from '../workflow'

type Saved = { id: string; tags: string[] }

/** Takes the row for this change, if it still has the version that the actor saw. Throws ConflictError if not. */
export async function claimPosition(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.PositionUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.position.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count > 0) return
  const now = await tx.position.findUnique({ where: { id }, select: { version: true } })
  throw now ? new ConflictError(now.version) : new NotFoundError()
}

type Step = Omit<MovePositionInput, 'event' | 'returnTo' | 'notes'> & {
  event: PositionEvent
  notes?: MovePositionInput['notes']
}
type Stored = NonNullable<Awaited<ReturnType<typeof findStoredPosition>>>

/**
 * Checks once more what is about to be handed in or offered to students, and refuses what is incomplete, late or
 * hindered by a rule. Null for a step that offers nothing.
 */
async function checkOffer(tx: Tx, row: Stored, status: Stored['status']): Promise<Checked | null> {
  if (status !== 'submitted' && status !== 'published') return null
  const fields = toFields(row)
  const missing = missingForReview({ ...fields, region: fields.regionCode })
  if (missing.length > 0) throw new RefusedError(`提交前还需填写：${missing.join('、')}`)
  if (fields.openUntil !== null && fields.openUntil < todayInShanghai(new Date())) {
    throw new RefusedError('报名截止日期已过，请先修改')
  }
  const { check } = await checkFields(tx, row.organizationId, fields)
  refuseHindered(check.findings, 'button')
  return check
}

/** The notes on single fields come with a return, and stay until the position is published. */
function notesOf({ event, notes = {} }: Step) {
  if (event === 'publish') return Prisma.DbNull
  if (event !== 'return') return undefined
  return Object.keys(notes).length > 0 ? notes : Prisma.DbNull
}

/** What the trail keeps of a step beside the state: why, and what the rules said when it was taken. */
function detailsOf({ event, reason, notes = {} }: Step, check: Checked | null) {
  return {
    ...(reason !== '' && { reason }),
    ...(event === 'return' && Object.keys(notes).length > 0 && { notes }),
    ...(check && {
      checkedRules: check.checkedRules,
      findings: check.findings.map(({ rule, outcome }) => `${rule} ${outcome}`),
    }),
  }
}

/** Writes what is left of the places of a unit, where one of its positions comes to be offered. */
async function roomTags(tx: Tx, organizationId: string, status: Stored['status']): Promise<string[]> {
  if (status !== 'published') return []
  await takeTurn(tx, organizationId)
  return refreshRooms(tx, organizationId)
}

/** Brings a position one step on in its life: hands it in, publishes or returns it, pauses, resumes or closes it. */
export async function movePosition(actor: Actor, step: Step): Promise<Saved> {
  const { id, version, event } = step
  // Only steps that say why keep it, whatever a form sends along; the system says why it pauses.
  const reason = needsReason(event) || actor.system ? step.reason : ''
  return db.$transaction(async (tx) => {
    const row = await findStoredPosition(tx, id)
    if (!row || !can(actor, 'view', row)) throw new NotFoundError()
    if (row.version !== version) throw new ConflictError(row.version)
    const status = next(row.status, event)
    if (status === null || !can(actor, event, row)) throw new ForbiddenError()
    const check = await checkOffer(tx, row, status)
    await claimPosition(
      tx,
      { id, version },
      {
        status,
        statusReason: reason || null,
        reviewNotes: notesOf(step),
        publishedAt: status === 'published' ? (row.publishedAt ?? new Date()) : undefined,
        ...(check && checkColumns(check)),
      },
    )
    await recordAudit(tx, actor, {
      action: `position.${event}`,
      subjectType: 'position',
      subjectId: id,
      before: { status: row.status },
      after: { status, ...detailsOf({ ...step, reason }, check) },
    })
    const rooms = await roomTags(tx, row.organizationId, status)
    const tags = [...new Set([...positionTags(id), ...rooms])]
    await enqueueTags(tx, tags)
    await refreshDocuments(tx, positionSource, [id])
    await tellOfStep(tx, actor, event, id)
    return { id, tags }
  })
}
