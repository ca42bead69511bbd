import { recordAudit } from '@/lib/features/audit/mutations'
import type { Deed } from '@/lib/features/audit/types'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { resolveUnits } from '@/lib/features/parties/data'
import { chooseSlug, moveSlug } from '@/lib/features/redirects/mutations'
import { resolveRegion } from '@/lib/features/regions/names/data'
import { refreshDocuments } from '@/lib/features/search/mutations'
import { db, type Prisma, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import type { Actor } from '@/lib/shared/actor'
import { changedFields } from '@/lib/shared/changes'
import { parseDay, toDateColumns } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { sortKeyOf } from '@/lib/shared/pinyin'
import { ALLIANCE_ROLES, type AllianceRoleKind } from './constants'
import { adviserLines, findStoredAlliance, roleNames, type StoredAlliance, unitsAs } from './drafts/data'
import { allianceSource } from './indexing/data'
import { type AllianceVerb, can } from './permissions'
import { adviserLine } from './rules'
import type { CreateAllianceInput, IdentifyAllianceInput, UpdateAllianceInput } from './schema'
import { alliancesTag, allianceTags } from './tags'
import type { AdviserLine } from './types'

type Saved = { id: string; tags: string[] }

function refuseTaken(error: unknown): never {
  if (!isUniqueViolation(error, 'alliances_slug_key')) throw error
  throw new RefusedError('这个网址已被另一个联盟使用，请换一个', 'slug')
}

/** Takes the row for this change, if it still has the version that the actor saw. */
async function claim(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.AllianceUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.alliance.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count > 0) return
  const now = await tx.alliance.findUnique({ where: { id }, select: { version: true } })
  throw now ? new ConflictError(now.version) : new NotFoundError()
}

/** The alliance as it is stored, if the actor may do this to it. */
async function findAllowed(actor: Actor, verb: AllianceVerb, id: string): Promise<StoredAlliance> {
  const stored = await findStoredAlliance(db, id)
  if (!stored) throw new NotFoundError()
  if (!can(actor, verb, stored)) throw new ForbiddenError()
  return stored
}

/** Enters an alliance. Sent twice with the same id, it makes one. */
export async function createAlliance(actor: Actor, input: CreateAllianceInput): Promise<Saved> {
  if (!can(actor, 'create', null)) throw new ForbiddenError()
  const { id, name, kind, status } = input
  if (await db.alliance.findUnique({ where: { id }, select: { id: true } })) return { id, tags: [] }
  const tags = [alliancesTag]
  try {
    await db.$transaction(async (tx) => {
      const slug = await chooseSlug(tx, 'alliance', name)
      const columns = { slug, name, kind, status }
      await tx.alliance.create({
        data: { id, ...columns, sortKey: sortKeyOf(name) },
        select: { id: true },
      })
      const subject = { subjectType: 'alliance', subjectId: id } as const
      await recordAudit(tx, actor, { action: 'alliance.create', ...subject, after: columns })
      await enqueueTags(tx, tags)
      await refreshDocuments(tx, allianceSource, [id])
    })
  } catch (error) {
    if (isUniqueViolation(error, 'alliances_pkey')) return { id, tags: [] }
    refuseTaken(error)
  }
  return { id, tags }
}

/** Writes a change with its audit line and tags, or nothing but the version where nothing differs. */
async function recordChange(
  tx: Tx,
  actor: Actor,
  { id, action, changes }: { id: string; action: Deed; changes: ReturnType<typeof changedFields> },
): Promise<void> {
  if (!changes) return
  await recordAudit(tx, actor, { action, subjectType: 'alliance', subjectId: id, ...changes })
  await enqueueTags(tx, allianceTags(id))
  await refreshDocuments(tx, allianceSource, [id])
}

/** Changes what an alliance is called and is. Its old address leads to the new one. */
export async function identifyAlliance(actor: Actor, input: IdentifyAllianceInput): Promise<Saved> {
  const { id, version, slug, ...fields } = input
  const stored = await findAllowed(actor, 'edit_identity', id)
  const columns = { ...fields, slug: slug ?? stored.slug }
  const changes = changedFields(stored, columns)
  try {
    await db.$transaction(async (tx) => {
      await claim(tx, { id, version }, { ...columns, sortKey: sortKeyOf(columns.name) })
      await moveSlug(tx, 'alliance', { id, from: stored.slug, to: columns.slug })
      await recordChange(tx, actor, { id, action: 'alliance.identify', changes })
    })
  } catch (error) {
    refuseTaken(error)
  }
  return { id, tags: changes ? allianceTags(id) : [] }
}

type RoleRows = { organizationId: string; role: AllianceRoleKind; position: number }[]

/** Finds the units that the form names for each role. */
async function resolveRoles(input: UpdateAllianceInput, stored: StoredAlliance) {
  const rows: RoleRows = []
  const names = { lead: [], guide: [], support: [], initiator: [] } as Record<AllianceRoleKind, string[]>
  for (const role of ALLIANCE_ROLES) {
    const units = await resolveUnits(input[role], role, unitsAs(stored, role))
    const once = [...new Map(units.map((unit) => [unit.id, unit])).values()]
    rows.push(...once.map(({ id }, position) => ({ organizationId: id, role, position })))
    names[role] = once.map(({ name }) => name)
  }
  return { rows, names }
}

const adviserRows = (advisers: readonly AdviserLine[]) =>
  advisers.map(({ name, title, from, to }, position) => ({
    name,
    title,
    position,
    fromOn: from && parseDay(from),
    toOn: to && parseDay(to),
  }))

async function existingChains(tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> {
  const chains = await tx.industryChain.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  if (chains.length < ids.length) throw new RefusedError('产业链中有不存在的选项，请重新选择', 'chainIds')
  return chains
}

async function columnsOf(input: UpdateAllianceInput) {
  const founded = toDateColumns(input.foundedOn)
  return {
    foundedOn: founded.date,
    foundedPrecision: founded.precision,
    regionCode: input.region && (await resolveRegion(input.region, 'region')),
    industry: input.industry,
    workAreas: input.workAreas,
    basedOn: input.basedOn,
    summary: input.summary,
    body: input.body,
    charter: input.charter || null,
    note: input.note,
  }
}

/** Changes what an alliance tells of itself: texts, roles, advisers. */
export async function updateAlliance(actor: Actor, input: UpdateAllianceInput): Promise<Saved> {
  const { id, version, chainIds, advisers } = input
  const stored = await findAllowed(actor, 'edit', id)
  const columns = await columnsOf(input)
  const roles = await resolveRoles(input, stored)
  const before = {
    ...stored,
    chainIds: stored.industryChains.map((chain) => chain.id),
    advisers: adviserLines(stored),
    ...roleNames(stored),
  }
  const changes = changedFields(before, {
    ...columns,
    chainIds: chainIds.toSorted(),
    advisers: advisers.map(adviserLine),
    ...roles.names,
  })
  await db.$transaction(async (tx) => {
    await claim(tx, { id, version }, columns)
    if (!changes) return
    await tx.allianceRole.deleteMany({ where: { allianceId: id } })
    await tx.adviser.deleteMany({ where: { allianceId: id } })
    await tx.alliance.update({
      where: { id },
      data: {
        roles: { create: roles.rows },
        advisers: { create: adviserRows(advisers) },
        industryChains: { set: await existingChains(tx, chainIds) },
      },
      select: { id: true },
    })
    await recordChange(tx, actor, { id, action: 'alliance.update', changes })
  })
  return { id, tags: changes ? allianceTags(id) : [] }
}
