import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { refreshRooms } from '@/lib/features/places/rooms/mutations'
import { isStale } from '@/lib/features/places/rules'
import { takeTurn } from '@/lib/features/places/turns/mutations'
import { db, type Tx } from '@/lib/server/db'
import { dayOf, todayInShanghai } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { findSubject } from './data'
import { tellOfExcess } from './notices/mutations'
import { type CapacityVerb, can } from './permissions'
import type { DeclareInput } from './schema'

type Saved = { id: string; tags: string[] }

/** Asks whether the actor may do this to a unit's capacity; who may not even see it learns of no unit. */
export async function checkCapacity(actor: Actor, verb: CapacityVerb, organizationId: string): Promise<void> {
  const subject = await findSubject(db, organizationId)
  if (!subject || !can(actor, 'view', subject)) throw new NotFoundError()
  if (!can(actor, verb, subject)) throw new ForbiddenError()
}

function checkDay(asOf: Date, today: string): void {
  const day = dayOf(asOf)
  if (day > today) throw new RefusedError('统计日期不能晚于今天', 'asOf')
  if (isStale(day, today)) throw new RefusedError('统计日期已超过 12 个月，请按最近的人数申报', 'asOf')
}

/** Makes the declaration the one that counts, if nobody declared since the actor looked. */
async function claim(tx: Tx, { id, organizationId, version, staff, asOf }: DeclareInput): Promise<void> {
  const { count } = await tx.capacity.updateMany({
    where: { organizationId, version },
    data: { declarationId: id, staff, asOf, lapsed: false, version: { increment: 1 } },
  })
  if (count > 0) return
  const now = await tx.capacity.findUniqueOrThrow({ where: { organizationId }, select: { version: true } })
  throw new ConflictError(now.version)
}

async function findCurrent(tx: Tx, organizationId: string) {
  const row = await tx.capacity.findUnique({
    where: { organizationId },
    select: { staff: true, asOf: true },
  })
  return { staff: row?.staff ?? null, asOf: row?.asOf ? dayOf(row.asOf) : null }
}

/**
 * Declares the on-post staff of a unit and of its classes of posts. What is there stays, whatever the new numbers
 * allow; what they do not allow does not come, and the unit and its secretariat are told. Sent twice with the same
 * id, it declares once.
 */
export async function declareCapacity(actor: Actor, input: DeclareInput, now = new Date()): Promise<Saved> {
  const { id, organizationId, staff, asOf, classes, evidence } = input
  await checkCapacity(actor, 'declare', organizationId)
  checkDay(asOf, todayInShanghai(now))
  return db.$transaction(async (tx) => {
    await takeTurn(tx, organizationId)
    const earlier = await tx.capacityDeclaration.findUnique({
      where: { id },
      select: { organizationId: true },
    })
    if (earlier && earlier.organizationId !== organizationId) throw new ForbiddenError()
    if (earlier) return { id, tags: [] }
    const before = await findCurrent(tx, organizationId)
    await tx.capacityDeclaration.create({
      data: { id, organizationId, staff, asOf, evidence, classes: { create: classes } },
      select: { id: true },
    })
    await claim(tx, input)
    const tags = await refreshRooms(tx, organizationId, now)
    await recordAudit(tx, actor, {
      action: 'capacity.declare',
      subjectType: 'capacity',
      subjectId: organizationId,
      before,
      after: { staff, asOf: dayOf(asOf), classes, evidence },
    })
    await enqueueTags(tx, tags)
    await tellOfExcess(tx, actor, organizationId, id)
    return { id, tags }
  })
}
