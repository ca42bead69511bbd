import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { db, type Tx } from '@/lib/server/db'
import { ConflictError, ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { findStoredProject } from '../drafts/data'
import { tellOfPartAnswer } from '../notices/mutations'
import { can } from '../permissions'
import type { AnswerPartInput } from '../schema'
import { projectTags } from '../tags'

/** Holds the project as it is until the answer is written: the answer is to what the unit saw. */
async function holdProject(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM projects WHERE id = ${id}::uuid FOR SHARE`
}

/**
 * Confirms or disputes a unit's part in a project. The same answer given twice is one. Throws ConflictError where the
 * project has changed since the unit saw it.
 */
export async function answerPart(actor: Actor, input: AnswerPartInput): Promise<{ tags: string[] }> {
  const { id, version, organizationId, answer } = input
  return db.$transaction(async (tx) => {
    await holdProject(tx, id)
    const stored = await findStoredProject(tx, id)
    if (!stored || !can(actor, 'view_part', stored.subject)) throw new NotFoundError()
    const { row, subject } = stored
    if (row.version !== version) throw new ConflictError(row.version)
    const asked = subject.askedIds.filter((one) => one === organizationId)
    if (!can(actor, 'answer', { ...subject, askedIds: asked })) throw new ForbiddenError()
    const before = row.parties.find((party) => party.organizationId === organizationId)
    if (!before) throw new NotFoundError()
    const disputeReason = answer === 'disputed' ? input.reason : null
    if (before.answer === answer && before.disputeReason === disputeReason) return { tags: [] }
    await tx.projectParty.update({
      where: { projectId_organizationId: { projectId: id, organizationId } },
      data: { answer, answeredAt: new Date(), answeredById: actor.userId, disputeReason },
      select: { projectId: true },
    })
    await recordAudit(tx, actor, {
      action: answer === 'confirmed' ? 'project.confirm-part' : 'project.dispute-part',
      subjectType: 'project',
      subjectId: id,
      before: { answer: before.answer, reason: before.disputeReason },
      after: {
        unit: before.organization.name,
        role: before.role,
        answer,
        ...(disputeReason !== null && { reason: disputeReason }),
      },
    })
    const tags = projectTags(id)
    await enqueueTags(tx, tags)
    await tellOfPartAnswer(tx, actor, { id, organizationId, answer, reason: disputeReason })
    return { tags }
  })
}
