import { isPlatformAdmin, isSecretaryOfAny } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { resolveUnits } from '@/lib/features/parties/data'
import { chooseSlug, moveSlug } from '@/lib/features/redirects/mutations'
import { refreshDocuments } from '@/lib/features/search/mutations'
import { db, type Prisma, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { changedFields } from '@/lib/shared/changes'
import { toDateColumns } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { listOwnAlliances, subjectSelect, toSubject } from './drafts/data'
import { eventSource } from './indexing/data'
import { can } from './permissions'
import { END_OF_DAY, shanghaiInstant } from './rules'
import type { EventCreateInput, EventReasonInput, EventStepInput, EventUpdateInput } from './schema'
import { eventTags } from './tags'
import { type EventStep, next } from './workflow'

type Saved = { id: string; tags: string[] }
type Content = Omit<EventCreateInput, 'id'>

const byId = (ids: readonly string[]) => ids.map((id) => ({ id }))
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()

/** The event's own columns: days and hours on the clock of China become moments. */
function columnsOf({ startsOn, startTime, endsOn, endTime, hosts: _, alliances: __, ...fields }: Content) {
  const starts = toDateColumns(startsOn)
  const endDay = endsOn ?? (endTime === null ? null : startsOn)
  return {
    ...fields,
    sortKey: sortKeyOf(fields.title),
    startsOn: starts.date,
    startsPrecision: starts.precision,
    startsAt: startsOn !== null && startTime !== null ? shanghaiInstant(startsOn, startTime) : null,
    endsAt: endDay === null ? null : shanghaiInstant(endDay, endTime ?? END_OF_DAY),
  }
}

/** Checks the chosen alliances: those already named may stay, others must be the actor's own. */
async function checkAlliances(
  actor: Actor,
  wanted: readonly string[],
  kept: readonly string[],
): Promise<void> {
  const own = new Set([...kept, ...(await listOwnAlliances(db, actor)).map(({ id }) => id)])
  if (wanted.some((id) => !own.has(id))) throw new RefusedError('只能选择列出的联盟', 'alliances')
  if (!isPlatformAdmin(actor) && !isSecretaryOfAny(actor, wanted)) {
    throw new RefusedError('请至少选择一个由您担任秘书的联盟', 'alliances')
  }
}

function refuseTaken(error: unknown): never {
  if (!isUniqueViolation(error, 'events_slug_key')) throw error
  throw new RefusedError('这个网址已被另一场活动使用，请换一个', 'slug')
}

/** Makes a draft of an event. Sent twice with the same id, it makes one. */
export async function createEvent(actor: Actor, input: EventCreateInput): Promise<Saved> {
  const { id, ...content } = input
  await checkAlliances(actor, content.alliances, [])
  if (!can(actor, 'create', { status: 'draft', allianceIds: content.alliances })) throw new ForbiddenError()
  if (await db.event.findUnique({ where: { id }, select: { id: true } })) return { id, tags: [] }
  const hosts = idsOf(await resolveUnits(content.hosts, 'hosts'))
  const columns = columnsOf(content)
  const links = { hosts: { connect: byId(hosts) }, alliances: { connect: byId(content.alliances) } }
  try {
    await db.$transaction(async (tx) => {
      const slug = await chooseSlug(tx, 'event', content.title)
      await tx.event.create({
        data: { id, slug, ...columns, ...links, status: 'draft' },
        select: { id: true },
      })
      const after = { slug, ...columns, hosts, alliances: content.alliances }
      await recordAudit(tx, actor, { action: 'event.create', subjectType: 'event', subjectId: id, after })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'events_pkey')) return { id, tags: [] }
    refuseTaken(error)
  }
  return { id, tags: [] }
}

/** Takes the row for this change, if it still has the version that the actor saw. */
async function claim(
  tx: Tx,
  { id, version }: EventStepInput,
  data: Prisma.EventUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.event.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count > 0) return
  const now = await tx.event.findUnique({ where: { id }, select: { version: true } })
  throw now ? new ConflictError(now.version) : new NotFoundError()
}

/** Changes an event; what is published changes at once. */
export async function updateEvent(actor: Actor, input: EventUpdateInput): Promise<Saved> {
  const { id, version, slug, ...content } = input
  const stored = await db.event.findUnique({
    where: { id },
    include: { hosts: { select: { id: true } }, alliances: { select: { id: true } } },
  })
  if (!stored || !can(actor, 'view', toSubject(stored))) throw new NotFoundError()
  if (!can(actor, 'edit', toSubject(stored))) throw new ForbiddenError()
  await checkAlliances(actor, content.alliances, idsOf(stored.alliances))
  const links = {
    hosts: idsOf(await resolveUnits(content.hosts, 'hosts')),
    alliances: content.alliances.toSorted(),
  }
  const columns = { ...columnsOf(content), slug: slug ?? stored.slug }
  const before = { ...stored, hosts: idsOf(stored.hosts), alliances: idsOf(stored.alliances) }
  const changes = changedFields(before, { ...columns, ...links })
  const tags = changes && stored.status === 'published' ? eventTags(id) : []
  try {
    await db.$transaction(async (tx) => {
      await claim(tx, { id, version }, columns)
      await moveSlug(tx, 'event', { id, from: stored.slug, to: columns.slug })
      const data = { hosts: { set: byId(links.hosts) }, alliances: { set: byId(links.alliances) } }
      await tx.event.update({ where: { id }, data, select: { id: true } })
      if (!changes) return
      await recordAudit(tx, actor, {
        action: 'event.update',
        subjectType: 'event',
        subjectId: id,
        ...changes,
      })
      await enqueueTags(tx, tags)
      if (tags.length > 0) await refreshDocuments(tx, eventSource, [id])
    })
  } catch (error) {
    refuseTaken(error)
  }
  return { id, tags }
}

async function move(actor: Actor, step: EventStep, input: EventStepInput, reason?: string): Promise<Saved> {
  return db.$transaction(async (tx) => {
    const { id } = input
    const stored = await tx.event.findUnique({ where: { id }, select: subjectSelect })
    if (!stored || !can(actor, 'view', toSubject(stored))) throw new NotFoundError()
    const status = next(stored.status, step)
    if (status === null || !can(actor, step, toSubject(stored))) throw new ForbiddenError()
    await claim(tx, input, { status })
    await recordAudit(tx, actor, {
      action: `event.${step}`,
      subjectType: 'event',
      subjectId: id,
      before: { status: stored.status },
      after: { status, ...(reason === undefined ? {} : { reason }) },
    })
    const tags = eventTags(id)
    await enqueueTags(tx, tags)
    await refreshDocuments(tx, eventSource, [id])
    return { id, tags }
  })
}

/** Shows an event to the public. */
export async function publishEvent(actor: Actor, input: EventStepInput): Promise<Saved> {
  return move(actor, 'publish', input)
}

/** Takes an event off the public pages, with the reason. */
export async function withdrawEvent(actor: Actor, input: EventReasonInput): Promise<Saved> {
  return move(actor, 'withdraw', input, input.reason)
}

/** Makes a withdrawn event a draft again. */
export async function reopenEvent(actor: Actor, input: EventStepInput): Promise<Saved> {
  return move(actor, 'reopen', input)
}
