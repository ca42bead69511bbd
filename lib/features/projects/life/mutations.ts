import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { takeNumber } from '@/lib/features/numbers/mutations'
import { refreshDocuments } from '@/lib/features/search/mutations'
import { db, Prisma, type Tx } from '@/lib/server/db'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { findStoredProject, partsSelect, toFields, toParts } from '../drafts/data'
import { projectSource } from '../indexing/data'
import { tellOfParts, tellOfStep } from '../notices/mutations'
import { can } from '../permissions'
import { hindrancesOf, missingForRegistration } from '../rules'
import type { MoveProjectInput } from '../schema'
import { projectTags } from '../tags'
import { needsReason, next, type ProjectEvent } from '../workflow'

type Saved = { id: string; tags: string[] }

/** Takes the row for this change, if it still has the version that the actor saw. Throws ConflictError if not. */
export async function claimProject(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.ProjectUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.project.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count > 0) return
  const now = await tx.project.findUnique({ where: { id }, select: { version: true } })
  throw now ? new ConflictError(now.version) : new NotFoundError()
}

/** The notes on single fields come with a return, and stay until the project is registered. */
function notesOf({ event, notes }: MoveProjectInput) {
  if (event === 'register') return Prisma.DbNull
  if (event !== 'return') return undefined
  return Object.keys(notes).length > 0 ? notes : Prisma.DbNull
}

type Stored = NonNullable<Awaited<ReturnType<typeof findStoredProject>>>

/** Refuses to hand in or register what is incomplete, or whose parties are not as they should be. */
function refuseUnready(event: ProjectEvent, { row, subject }: Stored): void {
  if (event !== 'submit' && event !== 'register') return
  const missing = event === 'submit' ? missingForRegistration(toFields(row)) : []
  if (missing.length > 0) throw new RefusedError(`提交前还需填写：${missing.join('、')}`)
  const hindrances = hindrancesOf(event, toParts(row, subject))
  if (hindrances.length > 0) throw new RefusedError(`${hindrances.join('；')}。`)
}

/**
 * Gives the number, once and for good, and the time. A party may have answered since the project was read: the row is
 * claimed by now, and no more answers come. The number is taken last, since others who register wait for it from then.
 */
async function enter(tx: Tx, { row, subject }: Stored): Promise<{ number: string }> {
  const { id } = row
  const parties = await tx.project.findUniqueOrThrow({ where: { id }, select: partsSelect })
  refuseUnready('register', { row: { ...row, ...parties }, subject })
  const now = new Date()
  const number = await takeNumber(tx, 'project', now)
  await tx.project.updateMany({ where: { id }, data: { number, registeredAt: now } })
  return { number }
}

/** Brings a project one step on in its life: hands it in, registers or returns it, starts, completes or ends it. */
export async function moveProject(actor: Actor, input: MoveProjectInput): Promise<Saved> {
  const { id, version, event, notes } = input
  // Read before the transaction, which stays short: the version says whether it is still so.
  const stored = await findStoredProject(db, id)
  if (!stored || !can(actor, 'view', stored.subject)) throw new NotFoundError()
  if (stored.row.version !== version) throw new ConflictError(stored.row.version)
  const from = stored.row.status
  const status = next(from, event)
  if (status === null || !can(actor, event, stored.subject)) throw new ForbiddenError()
  refuseUnready(event, stored)
  const statusReason = needsReason(event) ? input.reason : null
  const tags = projectTags(id)
  await db.$transaction(async (tx) => {
    await claimProject(tx, { id, version }, { status, statusReason, reviewNotes: notesOf(input) })
    await enqueueTags(tx, tags)
    const entry = event === 'register' ? await enter(tx, stored) : null
    await refreshDocuments(tx, projectSource, [id])
    // After the number, which the notice of a registration names.
    await tellOfStep(tx, actor, event, id)
    if (event === 'submit') await tellOfParts(tx, actor, id)
    await recordAudit(tx, actor, {
      action: `project.${event}`,
      subjectType: 'project',
      subjectId: id,
      before: { status: from },
      after: {
        status,
        ...(statusReason === null ? {} : { reason: statusReason }),
        ...(event === 'return' && Object.keys(notes).length > 0 && { notes }),
        ...entry,
      },
    })
  })
  return { id, tags }
}
