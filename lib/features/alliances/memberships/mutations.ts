import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags, notify } from '@/lib/features/notifications/mutations'
import { listSecretariatIds, listStaffIds } from '@/lib/features/notifications/recipients/data'
import { resolveUnits } from '@/lib/features/parties/data'
import { db, type Prisma, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import type { Actor } from '@/lib/shared/actor'
import { changedFields } from '@/lib/shared/changes'
import { parseDay, todayInShanghai } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { allianceTags } from '../tags'
import { findStoredMembership, toSubject } from './data'
import { isFor, isOpenTo, type MembershipSubject } from './permissions'
import { readersOf, stepNotice } from './rules'
import type { ApplyInput, DeclineInput, EnrollInput, RemoveInput, SeatInput, WithdrawInput } from './schema'
import { type MembershipEvent, type MembershipState, next } from './workflow'

type Saved = { id: string; allianceId: string; tags: string[] }
type Stored = NonNullable<Awaited<ReturnType<typeof findStoredMembership>>>
type Columns = Prisma.MembershipUncheckedUpdateManyInput

const NOT_NOW: Record<MembershipState, string> = {
  none: '这家单位还没有提出申请',
  applied: '这家单位的申请正在等待审核',
  admitted: '这家单位已是联盟成员',
  declined: '这项申请已有结果，如需再次加入请重新申请',
  left: '这家单位已不在联盟中，如需再次加入请重新申请',
}

const today = (now: Date) => parseDay(todayInShanghai(now))

/** Throws unless the actor may do this, and the record is where this can be done. */
function allow(actor: Actor, event: MembershipEvent, subject: MembershipSubject): void {
  if (!isFor(actor, event, subject)) throw new ForbiddenError()
  if (isOpenTo(event, subject)) return
  if (next(subject.state, event) === null) throw new RefusedError(NOT_NOW[subject.state])
  throw new RefusedError('联盟已经终止，不再接收成员或变更席位')
}

function requireVerified(status: string): void {
  if (status === PUBLIC_UNIT.status) return
  throw new RefusedError('这家单位目前没有通过核验，请先由管理员核验')
}

type Told = {
  id: string
  version: number
  allianceId: string
  organizationId: string
  reason?: string | null
}

/** Tells a step to those whom it concerns: secretaries of the alliance, or administrators of the unit. */
async function tell(tx: Tx, actor: Actor, event: MembershipEvent, told: Told): Promise<void> {
  const readers = readersOf(event)
  if (readers === null) return
  const { id, version, allianceId, organizationId, reason = null } = told
  const named = { select: { name: true } } as const
  const alliance = await tx.alliance.findUniqueOrThrow({ where: { id: allianceId }, ...named })
  const unit = await tx.organization.findUniqueOrThrow({ where: { id: organizationId }, ...named })
  const isRequest = readers === 'secretariat'
  await notify(tx, {
    ...stepNotice({ event, alliance: alliance.name, unit: unit.name, reason }),
    key: `membership:${id}:${event}:${version}`,
    recipients: isRequest
      ? await listSecretariatIds(tx, [allianceId], 'secretaries')
      : await listStaffIds(tx, [organizationId], 'administrators'),
    path: isRequest ? `/admin/alliances/${allianceId}/members` : '/workspace/memberships',
    except: actor.userId,
  })
}

/** Writes a step of a membership's life: conditional on its version, with its audit line and tags. */
async function step(
  tx: Tx,
  actor: Actor,
  {
    stored,
    version,
    event,
    columns,
  }: { stored: Stored; version: number; event: MembershipEvent; columns: Columns },
): Promise<Saved> {
  const { id, allianceId } = stored
  const status = next(stored.status, event) ?? stored.status
  const data = { ...columns, status }
  const { count } = await tx.membership.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw new ConflictError(stored.version)
  const wasOrIsPublic = stored.status === 'admitted' || status === 'admitted'
  const tags = wasOrIsPublic ? allianceTags(allianceId) : []
  await recordAudit(tx, actor, {
    action: `membership.${event}`,
    subjectType: 'membership',
    subjectId: id,
    ...changedFields(stored, data),
  })
  await enqueueTags(tx, tags)
  const reason = typeof columns.reason === 'string' ? columns.reason : null
  const told = { id, version: version + 1, allianceId, organizationId: stored.organizationId, reason }
  await tell(tx, actor, event, told)
  return { id, allianceId, tags }
}

/** A step that begins from a record on the page: found, allowed, written. */
async function change(
  actor: Actor,
  event: MembershipEvent,
  { id, version }: { id: string; version: number },
  columnsOf: (stored: Stored) => Columns,
): Promise<Saved> {
  return db.$transaction(async (tx) => {
    const stored = await findStoredMembership(tx, { id })
    if (!stored) throw new NotFoundError()
    // Whoever saw an older version is told so, rather than that the step is not possible.
    if (isFor(actor, event, toSubject(stored)) && stored.version !== version) {
      throw new ConflictError(stored.version)
    }
    allow(actor, event, toSubject(stored))
    return step(tx, actor, { stored, version, event, columns: columnsOf(stored) })
  })
}

type Start = Pick<Stored, 'seat' | 'category' | 'batch' | 'joinedOn' | 'statement'>
type Entry = { id: string; allianceId: string; organizationId: string; start: Start }

/** A membership that begins anew: of a unit without any, or of one that had been refused or had left. */
async function begin(tx: Tx, actor: Actor, event: 'apply' | 'enroll', entry: Entry): Promise<Saved> {
  const { id, allianceId, organizationId, start } = entry
  const stored = await findStoredMembership(tx, { allianceId_organizationId: { allianceId, organizationId } })
  const alliance = await tx.alliance.findUnique({ where: { id: allianceId }, select: { status: true } })
  const unit = await tx.organization.findUnique({ where: { id: organizationId }, select: { status: true } })
  if (!alliance || !unit) throw new NotFoundError()
  const state: MembershipState = stored?.status ?? 'none'
  const subject = { allianceId, organizationId, state, allianceStatus: alliance.status }
  const status = event === 'apply' ? 'applied' : 'admitted'
  const isSame = stored?.id === id || (event === 'apply' && stored?.statement === start.statement)
  // The same form sent twice finds what it made.
  if (stored && isSame && stored.status === status && isFor(actor, event, subject)) {
    return { id: stored.id, allianceId, tags: [] }
  }
  allow(actor, event, subject)
  requireVerified(unit.status)
  if (stored) {
    const columns = { ...start, leftOn: null, reason: null }
    return step(tx, actor, { stored, version: stored.version, event, columns })
  }
  const data = { allianceId, organizationId, ...start, status } as const
  await tx.membership.create({ data: { id, ...data }, select: { id: true } })
  const tags = status === 'admitted' ? allianceTags(allianceId) : []
  await recordAudit(tx, actor, {
    action: `membership.${event}`,
    subjectType: 'membership',
    subjectId: id,
    after: data,
  })
  await enqueueTags(tx, tags)
  await tell(tx, actor, event, { id, version: 1, allianceId, organizationId })
  return { id, allianceId, tags }
}

async function enter(actor: Actor, event: 'apply' | 'enroll', entry: Entry): Promise<Saved> {
  try {
    return await db.$transaction((tx) => begin(tx, actor, event, entry))
  } catch (error) {
    // Two sendings at the same moment: the other one made it.
    if (isUniqueViolation(error, 'memberships_pkey')) {
      return { id: entry.id, allianceId: entry.allianceId, tags: [] }
    }
    if (!isUniqueViolation(error, 'memberships_allianceId_organizationId_key')) throw error
    throw new RefusedError(NOT_NOW.applied)
  }
}

/** A unit asks to be taken into an alliance. Sent twice with the same id, it asks once. */
export async function applyForMembership(actor: Actor, input: ApplyInput): Promise<Saved> {
  const { statement, ...entry } = input
  const start = { seat: 'member', category: null, batch: null, joinedOn: null, statement } as const
  return enter(actor, 'apply', { ...entry, start })
}

/** Enters a unit that never applied, such as a founding member. */
export async function enrollMember(actor: Actor, input: EnrollInput): Promise<Saved> {
  const { id, allianceId, unit, ...seat } = input
  const [found] = await resolveUnits([unit], 'unit')
  if (!found) throw new RefusedError('请填写单位', 'unit')
  return enter(actor, 'enroll', {
    id,
    allianceId,
    organizationId: found.id,
    start: { ...seat, statement: null },
  })
}

/** A unit takes its request back. */
export async function withdrawApplication(actor: Actor, input: WithdrawInput): Promise<Saved> {
  return change(actor, 'withdraw', input, () => ({}))
}

/** Takes a unit in and gives it its seat; without a day it joins today. */
export async function admitMember(actor: Actor, input: SeatInput): Promise<Saved> {
  const { id, version, ...seat } = input
  return change(actor, 'admit', { id, version }, ({ organization }) => {
    requireVerified(organization.status)
    return { ...seat, joinedOn: seat.joinedOn ?? today(new Date()) }
  })
}

/** Refuses a unit's request, with the reason. */
export async function declineApplication(actor: Actor, input: DeclineInput): Promise<Saved> {
  return change(actor, 'decline', input, () => ({ reason: input.reason }))
}

/** Changes the seat, category, batch or day of joining of a member. */
export async function assignSeat(actor: Actor, input: SeatInput): Promise<Saved> {
  const { id, version, ...seat } = input
  return change(actor, 'seat', { id, version }, () => seat)
}

/** Ends a membership, with the reason; without a day it ends today. */
export async function removeMember(actor: Actor, input: RemoveInput): Promise<Saved> {
  return change(actor, 'remove', input, ({ joinedOn }) => {
    const leftOn = input.leftOn ?? today(new Date())
    if (joinedOn && leftOn && leftOn < joinedOn) {
      throw new RefusedError('退出日期不能早于加入日期', 'leftOn')
    }
    return { reason: input.reason, leftOn }
  })
}
