import type { Actor } from '@/lib/features/accounts/types'
import { replaceInDrafts } from '@/lib/features/agreements/parties/mutations'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags, notify } from '@/lib/features/notifications/mutations'
import { listStaffIds } from '@/lib/features/notifications/recipients/data'
import { proposersOf, toSubject } from '@/lib/features/organizations/data'
import { can } from '@/lib/features/organizations/permissions'
import { organizationTags } from '@/lib/features/organizations/tags'
import { replaceInProjects } from '@/lib/features/projects/parties/mutations'
import { db, type Prisma, type Tx } from '@/lib/server/db'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { duplicateSelect, findTarget, listInTheWay, type Target } from './data'
import { mergeTitle } from './rules'
import type { MergeOrganizationInput } from './schema'

type Duplicate = Prisma.OrganizationGetPayload<{ select: typeof duplicateSelect }>

async function findDuplicate(tx: Tx, actor: Actor, id: string, version: number): Promise<Duplicate> {
  const unit = await tx.organization.findUnique({ where: { id }, select: duplicateSelect })
  if (!unit) throw new NotFoundError()
  // Somebody decided already: that is news to the actor, not a lack of rights.
  if (unit.version !== version) throw new ConflictError(unit.version)
  if (!can(actor, 'merge', toSubject(unit))) throw new ForbiddenError()
  return unit
}

/** Two credit codes are two units; and what hangs on the one alone would be lost from sight. */
async function refuseDifferent(tx: Tx, unit: Duplicate, target: Target): Promise<void> {
  if (unit.creditCode !== null && target.creditCode !== null) {
    throw new RefusedError(
      `“${unit.name}”与“${target.name}”的统一社会信用代码不同，不是同一家单位，请分别核验`,
    )
  }
  const words = await listInTheWay(tx, unit.id)
  if (words.length === 0) return
  throw new RefusedError(`“${unit.name}”名下已有${words.join('、')}，请先移到另一家单位或删除，再并入`)
}

/** Both rows stay as they were read until the end: two merges in opposite directions come one after the other. */
async function hold(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM organizations WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
}

/** Ends the duplicate. Its address and credit code are free again; those that were merged into it follow it. */
async function withdraw(tx: Tx, unit: Duplicate, target: Target): Promise<void> {
  const { count } = await tx.organization.updateMany({
    where: { id: unit.id, version: unit.version },
    data: {
      status: 'merged',
      statusReason: null,
      mergedIntoId: target.id,
      slug: `merged-${unit.id}`,
      creditCode: null,
      version: { increment: 1 },
    },
  })
  if (count === 0) throw new ConflictError(unit.version)
  await tx.organization.updateMany({ where: { mergedIntoId: unit.id }, data: { mergedIntoId: target.id } })
}

/** A code that a proposer knew is kept where the other waits for its check too; a verified unit says its own. */
async function takeCode(tx: Tx, unit: Duplicate, target: Target): Promise<string | null> {
  const creditCode = target.status === 'pending' ? unit.creditCode : null
  if (target.status === 'pending') {
    await tx.organization.update({
      where: { id: target.id },
      data: { ...(creditCode !== null && { creditCode }), version: { increment: 1 } },
      select: { id: true },
    })
  }
  return creditCode
}

async function record(tx: Tx, actor: Actor, unit: Duplicate, target: Target, code: string | null) {
  await recordAudit(tx, actor, {
    action: 'organization.merge',
    subjectType: 'organization',
    subjectId: unit.id,
    before: { status: unit.status, slug: unit.slug, creditCode: unit.creditCode },
    after: { status: 'merged', mergedIntoId: target.id, into: target.name },
  })
  await recordAudit(tx, actor, {
    action: 'organization.take-in',
    subjectType: 'organization',
    subjectId: target.id,
    after: { merged: unit.name, mergedId: unit.id, ...(code !== null && { creditCode: code }) },
  })
}

/** Whoever named the duplicate is told under what name to find it now. */
async function tellProposers(tx: Tx, actor: Actor, unit: Duplicate, target: Target): Promise<void> {
  const title = mergeTitle(unit.name, target)
  await notify(tx, {
    recipients: await listStaffIds(
      tx,
      proposersOf(unit).map(({ id }) => id),
      'all',
    ),
    key: `organization:${unit.id}:merge:${target.id}`,
    title,
    path: '/workspace/partners',
    except: actor.userId,
    mail: { paragraphs: [`${title}。`] },
  })
}

/**
 * Joins a unit that was proposed twice into the other one: every project and every draft of an agreement names that one
 * from now on, whoever proposed either may name it and is told, and the duplicate's record ends. It was never public,
 * so that no address has to lead on. All in one transaction, or with a sentence that says why not.
 */
export async function mergeOrganization(
  actor: Actor,
  input: MergeOrganizationInput,
): Promise<{ id: string; tags: string[] }> {
  const { id, version } = input
  return db.$transaction(async (tx) => {
    await findDuplicate(tx, actor, id, version)
    const { id: into } = await findTarget(tx, actor, input)
    await hold(tx, [id, into])
    const unit = await findDuplicate(tx, actor, id, version)
    const target = await findTarget(tx, actor, { ...input, into, unit: null })
    await refuseDifferent(tx, unit, target)
    await replaceInDrafts(tx, actor, unit, target)
    const projectTags = await replaceInProjects(tx, actor, unit, target)
    await withdraw(tx, unit, target)
    const code = await takeCode(tx, unit, target)
    await record(tx, actor, unit, target, code)
    await tellProposers(tx, actor, unit, target)
    const tags = organizationTags(target.id)
    await enqueueTags(tx, tags)
    return { id: target.id, tags: [...projectTags, ...tags] }
  })
}
