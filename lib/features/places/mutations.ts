import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { positionTag } from '@/lib/features/positions/tags'
import type { Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { addDays, dayOf, todayInShanghai } from '@/lib/shared/dates'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { GIVING_STATUSES, KEY_MAX, PLACES_MAX, type PlaceDeed, type ReleaseReason } from './constants'
import { can } from './permissions'
import { refreshRooms } from './rooms/mutations'
import {
  type Allocation,
  allocationSelect,
  appendMove,
  auditedPlaces,
  type Turn,
  takeTurn,
} from './turns/mutations'
import type { Confirmation, MovedPlaces, PlacePosition, Release, Reservation } from './types'
import { columnOf, findUnitCapacity, listTaken, placePositionSelect, toPlacePosition } from './weighing/data'
import { shortageOf, weigh } from './weighing/rules'
import { next } from './workflow'

const gives = (status: string) => GIVING_STATUSES.some((one) => one === status)

function checkAsked({ key, places, from, to }: Reservation): void {
  if (key === '' || key.length > KEY_MAX) throw new RangeError(`A key has 1 to ${KEY_MAX} characters`)
  if (!Number.isInteger(places) || places < 1 || places > PLACES_MAX) {
    throw new RefusedError(`名额应为 1 到 ${PLACES_MAX} 之间的整数`)
  }
  if (columnOf(to) < columnOf(from)) throw new RefusedError('实习结束日期不能早于开始日期')
}

/** The position as it is in the unit's turn. Refuses one that visitors cannot see, and days outside its own. */
async function findOffered(tx: Tx, { positionId, from, to }: Reservation) {
  const row = await tx.position.findUnique({
    where: { id: positionId },
    select: {
      ...placePositionSelect,
      status: true,
      organization: { select: { status: true } },
    },
  })
  if (!row) throw new NotFoundError()
  if (row.organization.status !== 'verified') throw new RefusedError('该单位目前不能接收实习')
  if (!gives(row.status)) throw new RefusedError('岗位正在修改或审核，公开后才能录用')
  const position = toPlacePosition(row)
  const { startsOn, endsOn } = position
  if ((startsOn !== null && from < startsOn) || (endsOn !== null && to > endsOn)) {
    throw new RefusedError('实习时间须在岗位的起止日期之内')
  }
  return position
}

/** Whether stored places are what is asked for again: the end of the hold may differ, since a retry comes later. */
function isSame(stored: Allocation, asked: Reservation): boolean {
  return (
    stored.positionId === asked.positionId &&
    stored.schoolId === asked.schoolId &&
    stored.places === asked.places &&
    dayOf(stored.startsOn) === asked.from &&
    dayOf(stored.endsOn) === asked.to
  )
}

async function keep(tx: Tx, actor: Actor, deed: PlaceDeed, allocation: Allocation): Promise<void> {
  await recordAudit(tx, actor, {
    action: `places.${deed}`,
    subjectType: 'places',
    subjectId: allocation.id,
    after: auditedPlaces(allocation),
  })
}

const TAKEN_KEY = '这份申请已经预留过另外的名额，请刷新页面后重试'

/** Refuses, in the unit's turn, more places than every limit leaves on every day. */
async function checkRoom(
  tx: Tx,
  organizationId: string,
  position: PlacePosition,
  { asked, now }: { asked: Reservation; now: Date },
): Promise<void> {
  const { from, to, places } = asked
  const unit = await findUnitCapacity(tx, organizationId, asked)
  const taken = await listTaken(tx, organizationId, asked)
  const weighing = weigh(position, { unit, taken, today: todayInShanghai(now) }, { from, to })
  const shortage = shortageOf(weighing, places, position, unit)
  if (shortage !== null) throw new RefusedError(shortage)
}

async function hold(
  tx: Tx,
  organizationId: string,
  position: PlacePosition,
  { key, positionId, schoolId, places, from, to, heldUntil }: Reservation,
): Promise<Allocation> {
  const counted = position.kind === 'post'
  try {
    return await tx.placeAllocation.create({
      data: {
        ...{ key, organizationId, positionId, schoolId, places, counted, heldUntil },
        postClass: counted ? position.postClass : null,
        startsOn: columnOf(from),
        endsOn: columnOf(to),
        lastDay: columnOf(to),
      },
      select: allocationSelect,
    })
  } catch (error) {
    // The same key at the same moment in another unit's turn.
    if (isUniqueViolation(error, 'place_allocations_key_key')) throw new RefusedError(TAKEN_KEY)
    throw error
  }
}

const moved = ({ id, status, positionId }: Allocation, tags: readonly string[] = []): MovedPlaces => ({
  id,
  status,
  tags: [...new Set([positionTag(positionId), ...tags])],
})

/**
 * Holds places in a position over a period, in the transaction of the step that asks for them. Only 岗位实习 counts
 * against the limits of the unit; the position's own seats bound both kinds. The same key with the same content gives
 * the same result again, with other content it is refused. Throws a RefusedError that names the limit, the first day
 * without enough room and how many are left; a RangeError for what no caller of ours may ask.
 */
export async function reservePlaces(
  tx: Tx,
  actor: Actor,
  asked: Reservation,
  now = new Date(),
): Promise<MovedPlaces> {
  checkAsked(asked)
  const { key, positionId, schoolId } = asked
  const owner = await tx.position.findUnique({
    where: { id: positionId },
    select: { organizationId: true },
  })
  if (!owner) throw new NotFoundError()
  const { organizationId } = owner
  if (!can(actor, 'reserve', { organizationId, schoolId })) throw new ForbiddenError()
  const turn = await takeTurn(tx, organizationId)
  const earlier = await tx.placeAllocation.findUnique({ where: { key }, select: allocationSelect })
  if (earlier && !isSame(earlier, asked)) throw new RefusedError(TAKEN_KEY)
  if (earlier) return moved(earlier)
  const position = await findOffered(tx, asked)
  await checkRoom(tx, organizationId, position, { asked, now })
  const allocation = await hold(tx, organizationId, position, asked)
  return settle(tx, actor, turn, { deed: 'reserve', allocation, now })
}

type Settled = { deed: PlaceDeed; allocation: Allocation; reason?: ReleaseReason; now: Date }

/** What every move leaves besides the places themselves: the ledger, what lists say, the trail, the tags. */
async function settle(
  tx: Tx,
  actor: Actor,
  turn: Turn,
  { deed, allocation, reason, now }: Settled,
): Promise<MovedPlaces> {
  await appendMove(tx, turn, allocation, { deed, reason, at: now })
  const expired = deed === 'confirm' ? [] : await refreshRooms(tx, turn.organizationId, now)
  await keep(tx, actor, deed, allocation)
  const result = moved(allocation, expired)
  await enqueueTags(tx, result.tags)
  return result
}

/** The stored places of a key, in the turn of their unit. */
async function findInTurn(tx: Tx, actor: Actor, key: string, deed: PlaceDeed) {
  const owner = await tx.placeAllocation.findUnique({
    where: { key },
    select: { organizationId: true, schoolId: true },
  })
  if (!owner) throw new NotFoundError()
  if (!can(actor, deed, owner)) throw new ForbiddenError()
  const turn = await takeTurn(tx, owner.organizationId)
  const allocation = await tx.placeAllocation.findUniqueOrThrow({ where: { key }, select: allocationSelect })
  return { turn, allocation }
}

/**
 * The last day that places take when they are given back today: of places that were confirmed and have begun,
 * yesterday – those days were used; of all others none, which is the day before they begin.
 */
function lastDayLeft({ status, startsOn, lastDay }: Allocation, today: string): Date {
  const start = dayOf(startsOn)
  const yesterday = addDays(today, -1)
  const kept = status === 'confirmed' && yesterday >= start ? yesterday : addDays(start, -1)
  return new Date(Math.min(columnOf(kept).getTime(), lastDay.getTime()))
}

async function move(
  tx: Tx,
  actor: Actor,
  { key, deed, reason, now }: { key: string; deed: PlaceDeed; reason?: ReleaseReason; now: Date },
): Promise<MovedPlaces | { stays: Allocation }> {
  const { turn, allocation } = await findInTurn(tx, actor, key, deed)
  const status = next(allocation.status, deed)
  if (status === null) return { stays: allocation }
  const lastDay = deed === 'confirm' ? allocation.lastDay : lastDayLeft(allocation, todayInShanghai(now))
  const after = await tx.placeAllocation.update({
    where: { key },
    data: { status, lastDay },
    select: allocationSelect,
  })
  return settle(tx, actor, turn, { deed, allocation: after, reason, now })
}

/** Confirms places that are held. Confirmed ones stay as they are; a RefusedError where they were given back. */
export async function confirmPlaces(
  tx: Tx,
  actor: Actor,
  { key }: Confirmation,
  now = new Date(),
): Promise<MovedPlaces> {
  const result = await move(tx, actor, { key, deed: 'confirm', now })
  if (!('stays' in result)) return result
  if (result.stays.status === 'confirmed') return moved(result.stays)
  throw new RefusedError(
    result.stays.status === 'expired'
      ? '预留的名额没有按时确认，已经退还；请重新预留'
      : '预留的名额已经退还；请重新预留',
  )
}

/** Gives places back, whether held or confirmed. Released and expired ones stay as they are. */
export async function releasePlaces(
  tx: Tx,
  actor: Actor,
  { key, reason }: Release,
  now = new Date(),
): Promise<MovedPlaces> {
  const result = await move(tx, actor, { key, deed: 'release', reason, now })
  return 'stays' in result ? moved(result.stays) : result
}

/** Gives back places that were held longer than was agreed; null where somebody confirmed or released them first. */
export async function expirePlaces(
  tx: Tx,
  actor: Actor,
  { key }: Confirmation,
  now = new Date(),
): Promise<MovedPlaces | null> {
  const result = await move(tx, actor, { key, deed: 'expire', now })
  return 'stays' in result ? null : result
}
