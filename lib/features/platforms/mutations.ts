import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { resolveUnits } from '@/lib/features/parties/data'
import { chooseSlug, moveSlug } from '@/lib/features/redirects/mutations'
import { refreshDocuments } from '@/lib/features/search/mutations'
import { db, type Prisma, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import type { Actor } from '@/lib/shared/actor'
import { changedFields } from '@/lib/shared/changes'
import { toDateColumns } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { findStoredPlatform, listAllianceChoices, type StoredPlatform } from './drafts/data'
import { platformSource } from './indexing/data'
import { can } from './permissions'
import { seatLine } from './rules'
import type { CreatePlatformInput, UpdatePlatformInput } from './schema'
import { platformTags } from './tags'

type Saved = { id: string; tags: string[] }

function refuseTaken(error: unknown): never {
  if (!isUniqueViolation(error, 'joint_platforms_slug_key')) throw error
  throw new RefusedError('这个网址已被另一个平台使用，请换一个', 'slug')
}

/** Enters an industry college or platform of a unit. Sent twice with the same id, it makes one. */
export async function createPlatform(actor: Actor, input: CreatePlatformInput): Promise<Saved> {
  const { id, hostId, name, kind, status } = input
  const host = await db.organization.findUnique({ where: { id: hostId }, select: { status: true } })
  if (!host) throw new RefusedError('请选择牵头单位', 'hostId')
  if (!can(actor, 'create', { hostId, hostStatus: host.status })) throw new ForbiddenError()
  if (await db.jointPlatform.findUnique({ where: { id }, select: { id: true } })) return { id, tags: [] }
  const tags = platformTags(id)
  try {
    await db.$transaction(async (tx) => {
      const slug = await chooseSlug(tx, 'platform', name)
      const columns = { slug, name, kind, status, hostId }
      await tx.jointPlatform.create({
        data: { id, ...columns, sortKey: sortKeyOf(name) },
        select: { id: true },
      })
      const subject = { subjectType: 'platform', subjectId: id } as const
      await recordAudit(tx, actor, { action: 'platform.create', ...subject, after: columns })
      await enqueueTags(tx, tags)
      await refreshDocuments(tx, platformSource, [id])
    })
  } catch (error) {
    if (isUniqueViolation(error, 'joint_platforms_pkey')) return { id, tags: [] }
    refuseTaken(error)
  }
  return { id, tags }
}

/** Takes the row for this change, if it still has the version that the actor saw. */
async function claim(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.JointPlatformUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.jointPlatform.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count > 0) return
  const now = await tx.jointPlatform.findUnique({ where: { id }, select: { version: true } })
  throw now ? new ConflictError(now.version) : new NotFoundError()
}

/** The platform's own columns. */
function columnsOf(input: UpdatePlatformInput, stored: StoredPlatform) {
  const { id, version, slug, partners, council, chainIds, allianceIds, ...fields } = input
  const started = toDateColumns(input.startedOn)
  const since = toDateColumns(input.cooperationSince)
  return {
    ...fields,
    slug: slug ?? stored.slug,
    startedOn: started.date,
    startedPrecision: started.precision,
    cooperationSince: since.date,
    cooperationPrecision: since.precision,
  }
}

const byId = (ids: readonly string[]) => ids.map((id) => ({ id }))

/** The ties that the form may change, in one form before and after. */
function tiesOf(stored: StoredPlatform) {
  return {
    chainIds: stored.industryChains.map(({ id }) => id),
    allianceIds: stored.alliances.map(({ id }) => id),
    partners: stored.partners.map(({ organization }) => organization.name),
    council: stored.councilSeats.map(seatLine),
  }
}

async function resolvePartners(names: readonly string[], stored: StoredPlatform) {
  const known = stored.partners.map(({ organization }) => organization)
  const units = await resolveUnits(names, 'partners', known)
  if (units.some(({ id }) => id === stored.hostId)) {
    throw new RefusedError('牵头单位已在上面，不必再写入合作单位', 'partners')
  }
  return [...new Map(units.map((unit) => [unit.id, unit])).values()]
}

/** Refuses alliances that the form did not offer. */
async function checkAlliances(wanted: readonly string[], stored: StoredPlatform): Promise<void> {
  const linked = stored.alliances.map(({ id }) => id)
  const offered = await listAllianceChoices(stored.hostId, linked)
  if (wanted.every((id) => offered.some(({ value }) => value === id))) return
  throw new RefusedError('只能选择牵头单位已加入的联盟', 'allianceIds')
}

async function existingChains(tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> {
  const chains = await tx.industryChain.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  if (chains.length < ids.length) throw new RefusedError('产业链中有不存在的选项，请重新选择', 'chainIds')
  return chains
}

type Partners = { id: string; name: string }[]

async function writeTies(tx: Tx, input: UpdatePlatformInput, partners: Partners): Promise<void> {
  const { id, council, chainIds, allianceIds } = input
  await tx.platformPartner.deleteMany({ where: { platformId: id } })
  await tx.platformCouncilSeat.deleteMany({ where: { platformId: id } })
  await tx.jointPlatform.update({
    where: { id },
    data: {
      partners: {
        create: partners.map((unit, position) => ({ organizationId: unit.id, position })),
      },
      councilSeats: { create: council.map((seat, position) => ({ ...seat, position })) },
      industryChains: { set: await existingChains(tx, chainIds) },
      alliances: { set: byId(allianceIds) },
    },
    select: { id: true },
  })
}

/** Changes an industry college or platform. Its old address leads to the new one. */
export async function updatePlatform(actor: Actor, input: UpdatePlatformInput): Promise<Saved> {
  const { id, version, chainIds, allianceIds, council } = input
  const stored = await findStoredPlatform(db, id)
  if (!stored) throw new NotFoundError()
  const { hostId, host } = stored
  if (!can(actor, 'edit', { hostId, hostStatus: host.status })) throw new ForbiddenError()
  await checkAlliances(allianceIds, stored)
  const partners = await resolvePartners(input.partners, stored)
  const columns = columnsOf(input, stored)
  const changes = changedFields(
    { ...stored, ...tiesOf(stored) },
    {
      ...columns,
      chainIds: chainIds.toSorted(),
      allianceIds: allianceIds.toSorted(),
      partners: partners.map(({ name }) => name),
      council: council.map(seatLine),
    },
  )
  const tags = changes ? platformTags(id) : []
  try {
    await db.$transaction(async (tx) => {
      await claim(tx, { id, version }, { ...columns, sortKey: sortKeyOf(columns.name) })
      if (!changes) return
      await moveSlug(tx, 'platform', { id, from: stored.slug, to: columns.slug })
      await writeTies(tx, input, partners)
      const subject = { subjectType: 'platform', subjectId: id } as const
      await recordAudit(tx, actor, { action: 'platform.update', ...subject, ...changes })
      await enqueueTags(tx, tags)
      await refreshDocuments(tx, platformSource, [id])
    })
  } catch (error) {
    refuseTaken(error)
  }
  return { id, tags }
}
