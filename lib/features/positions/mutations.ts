import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { chooseSlug, moveSlug } from '@/lib/features/redirects/mutations'
import { resolveRegion } from '@/lib/features/regions/names/data'
import { db, type Prisma, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { changedFields } from '@/lib/shared/changes'
import { dayOf, parseDay, todayInShanghai } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { findStoredPosition, listPositionOptions, toFields } from './drafts/data'
import type { PositionFields } from './drafts/types'
import { tellOfStep } from './notices/mutations'
import { can } from './permissions'
import { missingForReview } from './rules'
import type { CreatePositionInput, MovePositionInput, UpdatePositionInput } from './schema'
import { positionTags } from './tags'
import { needsReason, next, type PositionEvent } from './workflow'

type Saved = { id: string; tags: string[] }
type Input = Omit<CreatePositionInput, 'id' | 'organizationId' | 'returnTo'>

/** What the record will say, in the shape in which it is stored and compared. */
async function fieldsOf(input: Input): Promise<PositionFields> {
  const { allianceId, region, seats, startsOn, endsOn, openUntil, payFen, ...rest } = input
  return {
    allianceId: allianceId ?? null,
    title: rest.title,
    kind: rest.kind,
    postClass: rest.postClass,
    majors: rest.majors,
    chainIds: rest.chainIds.toSorted(),
    tasks: rest.tasks,
    learningGoals: rest.learningGoals,
    seats: seats ?? 1,
    startsOn: startsOn && dayOf(startsOn),
    endsOn: endsOn && dayOf(endsOn),
    hoursPerDay: rest.hoursPerDay,
    hoursPerWeek: rest.hoursPerWeek,
    nightShift: rest.nightShift,
    payFen: payFen?.toString() ?? null,
    payPeriod: rest.payPeriod,
    accommodation: rest.accommodation,
    meals: rest.meals,
    insurance: rest.insurance,
    regionCode: region === null ? null : await resolveRegion(region, 'region'),
    address: rest.address,
    mentors: rest.mentors,
    contact: rest.contact,
    openUntil: openUntil && dayOf(openUntil),
  }
}

const dayColumn = (day: string | null) => (day === null ? null : parseDay(day))

/** The position's own columns. */
function columnsOf({ chainIds: _, ...fields }: PositionFields) {
  return {
    ...fields,
    sortKey: sortKeyOf(fields.title),
    startsOn: dayColumn(fields.startsOn),
    endsOn: dayColumn(fields.endsOn),
    openUntil: dayColumn(fields.openUntil),
    payFen: fields.payFen === null ? null : BigInt(fields.payFen),
  }
}

const byId = (ids: readonly string[]) => ids.map((id) => ({ id }))

/** Refuses an alliance that did not take in the unit, and chains that there are not. */
async function checkLinks(
  organizationId: string,
  { allianceId, chainIds }: PositionFields,
  stored: string | null,
): Promise<void> {
  const { alliances, chains } = await listPositionOptions([organizationId], stored)
  if (allianceId !== null && !alliances.some(({ value }) => value === allianceId)) {
    throw new RefusedError('请选择该单位已加入的联盟', 'allianceId')
  }
  if (chainIds.every((id) => chains.some(({ value }) => value === id))) return
  throw new RefusedError('请只选择列出的产业链', 'chainIds')
}

function refuseTaken(error: unknown): never {
  if (!isUniqueViolation(error, 'positions_slug_key')) throw error
  throw new RefusedError('这个网址已被另一个岗位使用，请换一个', 'slug')
}

/** Makes a draft of a position. Sent twice with the same id, it makes one. */
export async function createPosition(actor: Actor, input: CreatePositionInput): Promise<Saved> {
  const { id, organizationId, ...content } = input
  const subject = { status: 'draft', organizationId, allianceId: null } as const
  if (!can(actor, 'create', subject)) throw new RefusedError('请选择您的单位', 'organizationId')
  const earlier = await findStoredPosition(db, id)
  if (earlier && !can(actor, 'view', earlier)) throw new ForbiddenError()
  if (earlier) return { id, tags: [] }
  const unit = await db.organization.findUnique({ where: { id: organizationId }, select: { status: true } })
  if (unit?.status !== 'verified') throw new RefusedError('单位核验通过后才能发布岗位', 'organizationId')
  const fields = await fieldsOf(content)
  await checkLinks(organizationId, fields, null)
  try {
    await db.$transaction(async (tx) => {
      const slug = await chooseSlug(tx, 'position', fields.title)
      await tx.position.create({
        data: {
          id,
          slug,
          organizationId,
          ...columnsOf(fields),
          industryChains: { connect: byId(fields.chainIds) },
        },
        select: { id: true },
      })
      await recordAudit(tx, actor, {
        action: 'position.create',
        subjectType: 'position',
        subjectId: id,
        after: { slug, organizationId, ...fields },
      })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'positions_pkey')) return { id, tags: [] }
    refuseTaken(error)
  }
  // Visitors see nothing of a draft.
  return { id, tags: [] }
}

/** Takes the row for this change, if it still has the version that the actor saw. */
async function claim(
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

/** Changes a position. What was published leaves the public pages until it was reviewed again. */
export async function updatePosition(actor: Actor, input: UpdatePositionInput): Promise<Saved> {
  const { id, version, slug: typedSlug, ...content } = input
  const row = await findStoredPosition(db, id)
  if (!row || !can(actor, 'view', row)) throw new NotFoundError()
  if (!can(actor, 'edit', row)) throw new ForbiddenError()
  const fields = await fieldsOf(content)
  await checkLinks(row.organizationId, fields, row.allianceId)
  const slug = typedSlug ?? row.slug
  const changes = changedFields({ slug: row.slug, ...toFields(row) }, { slug, ...fields })
  // Also the answer to a form that was sent twice.
  if (!changes) return { id, tags: [] }
  const status = next(row.status, 'revise') ?? row.status
  const tags = positionTags(id)
  try {
    await db.$transaction(async (tx) => {
      await claim(tx, { id, version }, { slug, status, ...columnsOf(fields) })
      await moveSlug(tx, 'position', { id, from: row.slug, to: slug })
      await tx.position.update({
        where: { id },
        data: { industryChains: { set: byId(fields.chainIds) } },
        select: { id: true },
      })
      await recordAudit(tx, actor, {
        action: 'position.update',
        subjectType: 'position',
        subjectId: id,
        before: { status: row.status, ...changes.before },
        after: { status, ...changes.after },
      })
      await enqueueTags(tx, tags)
      if (status !== row.status) await tellOfStep(tx, actor, 'revise', id)
    })
  } catch (error) {
    refuseTaken(error)
  }
  return { id, tags }
}

type Step = Omit<MovePositionInput, 'event' | 'returnTo'> & { event: PositionEvent }
type Stored = NonNullable<Awaited<ReturnType<typeof findStoredPosition>>>

/** Refuses to offer what is incomplete, or what nobody could apply for any more. */
function checkOffer(row: Stored): void {
  const fields = toFields(row)
  const missing = missingForReview({ ...fields, region: fields.regionCode })
  if (missing.length > 0) throw new RefusedError(`提交前还需填写：${missing.join('、')}`)
  if (fields.openUntil !== null && fields.openUntil < todayInShanghai(new Date())) {
    throw new RefusedError('报名截止日期已过，请先修改')
  }
}

/** Brings a position one step on in its life: hands it in, publishes or returns it, pauses, resumes or closes it. */
export async function movePosition(actor: Actor, { id, version, event, reason }: Step): Promise<Saved> {
  return db.$transaction(async (tx) => {
    const row = await findStoredPosition(tx, id)
    if (!row || !can(actor, 'view', row)) throw new NotFoundError()
    if (row.version !== version) throw new ConflictError(row.version)
    const status = next(row.status, event)
    if (status === null || !can(actor, event, row)) throw new ForbiddenError()
    if (status === 'submitted' || status === 'published') checkOffer(row)
    const statusReason = needsReason(event) ? reason : null
    const publishedAt = status === 'published' ? (row.publishedAt ?? new Date()) : undefined
    await claim(tx, { id, version }, { status, statusReason, publishedAt })
    await recordAudit(tx, actor, {
      action: `position.${event}`,
      subjectType: 'position',
      subjectId: id,
      before: { status: row.status },
      after: { status, ...(statusReason === null ? {} : { reason: statusReason }) },
    })
    const tags = positionTags(id)
    await enqueueTags(tx, tags)
    await tellOfStep(tx, actor, event, id)
    return { id, tags }
  })
}
