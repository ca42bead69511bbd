import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { refreshRooms } from '@/lib/features/places/rooms/mutations'
import { classLimit, unitLimit } from '@/lib/features/places/rules'
import { takeTurn } from '@/lib/features/places/turns/mutations'
import { findUnitCapacity } from '@/lib/features/places/weighing/data'
import { classStaff } from '@/lib/features/places/weighing/rules'
import { db, type Tx } from '@/lib/server/db'
import { dayOf, todayInShanghai } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { checkCapacity } from '../mutations'
import { tellOfApproval, tellOfExcess, tellOfRevocation } from '../notices/mutations'
import type { ApproveInput, RevokeInput } from '../schema'

type Saved = { id: string; tags: string[] }
type Filing = {
  places: number
  postClass: string | null
  startsOn: Date
  endsOn: Date
  filedOn: Date
}

/** The days of a form whose schema has asked for all of them. */
function filingOf({ places, postClass, startsOn, endsOn, filedOn }: ApproveInput): Filing {
  if (places === null || !startsOn || !endsOn || !filedOn) throw new RangeError('An approval has its days')
  return { places, postClass, startsOn, endsOn, filedOn }
}

/** Refuses what raises no limit: an approval below it, after its time, or of a class that was not declared. */
async function checkFiling(tx: Tx, organizationId: string, filing: Filing, today: string): Promise<void> {
  const { places, postClass, startsOn, endsOn, filedOn } = filing
  if (dayOf(filedOn) > today) throw new RefusedError('备案日期不能晚于今天', 'filedOn')
  if (dayOf(endsOn) < today) throw new RefusedError('结束日期已过，登记后不起作用', 'endsOn')
  const unit = await findUnitCapacity(tx, organizationId, { from: dayOf(startsOn), to: dayOf(endsOn) })
  if (unit.staff === null) throw new RefusedError('单位还没有申报在岗职工人数，请先由单位申报')
  const staff = postClass === null ? unit.staff : classStaff(unit, postClass)
  if (staff === null) {
    throw new RefusedError('单位没有申报这类岗位，请按单位申报的类别名称填写', 'postClass')
  }
  const base = postClass === null ? unitLimit(staff) : classLimit(staff)
  if (places <= base) throw new RefusedError(`现在的上限已是 ${base} 人，备案的人数应高于它`, 'places')
  if (places > staff) throw new RefusedError(`备案的人数不应超过职工人数 ${staff} 人`, 'places')
}

/**
 * Enters an approval that was filed with the authority: it raises the limit of the unit, or of one class of posts, on
 * every day of its period. It takes no place by itself. Sent twice with the same id, it is entered once.
 */
export async function enterApproval(actor: Actor, input: ApproveInput, now = new Date()): Promise<Saved> {
  const { id, organizationId, authority, number, note } = input
  await checkCapacity(actor, 'approve', organizationId)
  const filing = filingOf(input)
  return db.$transaction(async (tx) => {
    await takeTurn(tx, organizationId)
    const earlier = await tx.capacityApproval.findUnique({
      where: { id },
      select: { organizationId: true },
    })
    if (earlier && earlier.organizationId !== organizationId) throw new ForbiddenError()
    if (earlier) return { id, tags: [] }
    await checkFiling(tx, organizationId, filing, todayInShanghai(now))
    await tx.capacityApproval.create({
      data: { id, organizationId, ...filing, authority, number, note },
      select: { id: true },
    })
    const tags = await refreshRooms(tx, organizationId, now)
    await recordAudit(tx, actor, {
      action: 'capacity.approve',
      subjectType: 'capacity',
      subjectId: organizationId,
      after: {
        ...{ postClass: filing.postClass, places: filing.places, authority, number, note },
        startsOn: dayOf(filing.startsOn),
        endsOn: dayOf(filing.endsOn),
        filedOn: dayOf(filing.filedOn),
      },
    })
    await enqueueTags(tx, tags)
    await tellOfApproval(tx, actor, id)
    return { id, tags }
  })
}

/** Takes an approval back, with the reason. Who was taken in by it stays. */
export async function revokeApproval(actor: Actor, input: RevokeInput, now = new Date()): Promise<Saved> {
  const { id, version, reason } = input
  const row = await db.capacityApproval.findUnique({ where: { id }, select: { organizationId: true } })
  if (!row) throw new NotFoundError()
  const { organizationId } = row
  await checkCapacity(actor, 'approve', organizationId)
  return db.$transaction(async (tx) => {
    await takeTurn(tx, organizationId)
    const { count } = await tx.capacityApproval.updateMany({
      where: { id, version, revokedAt: null },
      data: { revokedAt: now, revokedReason: reason, version: { increment: 1 } },
    })
    if (count === 0) {
      const stored = await tx.capacityApproval.findUniqueOrThrow({
        where: { id },
        select: { version: true },
      })
      throw new ConflictError(stored.version)
    }
    const tags = await refreshRooms(tx, organizationId, now)
    await recordAudit(tx, actor, {
      action: 'capacity.revoke-approval',
      subjectType: 'capacity',
      subjectId: organizationId,
      after: { approvalId: id, reason },
    })
    await enqueueTags(tx, tags)
    await tellOfRevocation(tx, actor, id)
    await tellOfExcess(tx, actor, organizationId, id)
    return { id, tags }
  })
}
