import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { resolveUnits } from '@/lib/features/parties/data'
import { chooseSlug, moveSlug } from '@/lib/features/redirects/mutations'
import { resolveRegion } from '@/lib/features/regions/names/data'
import { refreshDocuments } from '@/lib/features/search/mutations'
import { db, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { changedFields } from '@/lib/shared/changes'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { initialOf, sortKeyOf } from '@/lib/shared/pinyin'
import { subjectRelations, toSubject } from './data'
import { organizationSource } from './indexing/data'
import { can, type OrganizationVerb } from './permissions'
import type { CreateOrganizationInput, IdentifyOrganizationInput, UpdateOrganizationInput } from './schema'
import { organizationTags } from './tags'

type Saved = { id: string; tags: string[] }

function refuseTaken(error: unknown): never {
  if (isUniqueViolation(error, 'organizations_slug_key')) {
    throw new RefusedError('这个网址已被另一家单位使用，请换一个', 'slug')
  }
  if (isUniqueViolation(error, 'organizations_creditCode_key')) {
    throw new RefusedError('已有一家单位使用这个统一社会信用代码，请先在单位列表中查找', 'creditCode')
  }
  throw error
}

/** The unit as it is stored, if the actor may do this to it. */
async function findAllowed(tx: Tx, actor: Actor, verb: OrganizationVerb, id: string) {
  const row = await tx.organization.findUnique({
    where: { id },
    include: { ...subjectRelations, industryChains: { select: { id: true }, orderBy: { id: 'asc' } } },
  })
  if (!row) throw new NotFoundError()
  if (!can(actor, verb, toSubject(row))) throw new ForbiddenError()
  return row
}

/** Takes the row for this change, if it still has the version that the actor saw. */
async function claim(tx: Tx, id: string, version: number, current: number): Promise<void> {
  const { count } = await tx.organization.updateMany({
    where: { id, version },
    data: { version: { increment: 1 } },
  })
  if (count === 0) throw new ConflictError(current)
}

const namedBy = (name: string) => ({ name, sortKey: sortKeyOf(name), initial: initialOf(name) })

/** Enters a unit, to be verified. Sent twice with the same id, it makes one. */
export async function createOrganization(actor: Actor, input: CreateOrganizationInput): Promise<Saved> {
  if (!can(actor, 'create', null)) throw new ForbiddenError()
  const { id, name, kind, subtype, creditCode, region } = input
  if (await db.organization.findUnique({ where: { id }, select: { id: true } })) return { id, tags: [] }
  const regionCode = region && (await resolveRegion(region, 'region'))
  try {
    await db.$transaction(async (tx) => {
      const slug = await chooseSlug(tx, 'organization', name)
      const columns = { slug, ...namedBy(name), kind, subtype, creditCode, regionCode }
      await tx.organization.create({ data: { id, ...columns }, select: { id: true } })
      await recordAudit(tx, actor, {
        action: 'organization.create',
        subjectType: 'organization',
        subjectId: id,
        after: columns,
      })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'organizations_pkey')) return { id, tags: [] }
    refuseTaken(error)
  }
  // Nobody sees a pending unit in public, so nothing expires.
  return { id, tags: [] }
}

/** Changes what a unit says of itself. Throws ConflictError when somebody else saved it meanwhile. */
export async function updateOrganization(actor: Actor, input: UpdateOrganizationInput): Promise<Saved> {
  const { id, version, region, chainIds, creditCode, ...fields } = input
  const tags = organizationTags(id)
  const regionCode = region && (await resolveRegion(region, 'region'))
  try {
    await db.$transaction(async (tx) => {
      const stored = await findAllowed(tx, actor, 'update', id)
      if (creditCode !== null && stored.creditCode !== null && creditCode !== stored.creditCode) {
        throw new RefusedError('统一社会信用代码已经核验，如需更改请联系平台管理员', 'creditCode')
      }
      await claim(tx, id, version, stored.version)
      const columns = { ...fields, regionCode, creditCode: stored.creditCode ?? creditCode }
      const before = { ...stored, chainIds: stored.industryChains.map((chain) => chain.id) }
      const changes = changedFields(before, { ...columns, chainIds: chainIds.toSorted() })
      await tx.organization.update({
        where: { id },
        data: { ...columns, industryChains: { set: await existingChains(tx, chainIds) } },
        select: { id: true },
      })
      await recordAudit(tx, actor, {
        action: 'organization.update',
        subjectType: 'organization',
        subjectId: id,
        ...changes,
      })
      await enqueueTags(tx, tags)
      await refreshDocuments(tx, organizationSource, [id])
    })
  } catch (error) {
    refuseTaken(error)
  }
  return { id, tags }
}

async function existingChains(tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> {
  const chains = await tx.industryChain.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  if (chains.length < ids.length) throw new RefusedError('产业链中有不存在的选项，请重新选择', 'chainIds')
  return chains
}

/**
 * The unit above, by name. Refuses the unit itself and everything below it, since a circle would have no top.
 */
async function findParent(id: string, name: string | null): Promise<string | null> {
  if (name === null) return null
  const [parent] = await resolveUnits([name], 'parent')
  if (!parent) return null
  for (let above: string | null = parent.id; above !== null; ) {
    if (above === id) throw new RefusedError('上级单位不能是本单位，也不能是它的下属单位', 'parent')
    const row: { parentId: string | null } | null = await db.organization.findUnique({
      where: { id: above },
      select: { parentId: true },
    })
    above = row?.parentId ?? null
  }
  return parent.id
}

/** Changes what a unit was verified as, and the address of its page; its old address leads to the new one. */
export async function identifyOrganization(actor: Actor, input: IdentifyOrganizationInput): Promise<Saved> {
  const { id, version, slug, parent, name, ...fields } = input
  const tags = organizationTags(id)
  const parentId = await findParent(id, parent)
  try {
    await db.$transaction(async (tx) => {
      const stored = await findAllowed(tx, actor, 'identify', id)
      await claim(tx, id, version, stored.version)
      await moveSlug(tx, 'organization', { id, from: stored.slug, to: slug })
      const columns = { ...fields, ...namedBy(name), slug, parentId }
      await tx.organization.update({ where: { id }, data: columns, select: { id: true } })
      await recordAudit(tx, actor, {
        action: 'organization.identify',
        subjectType: 'organization',
        subjectId: id,
        ...changedFields(stored, columns),
      })
      await enqueueTags(tx, tags)
      await refreshDocuments(tx, organizationSource, [id])
    })
  } catch (error) {
    refuseTaken(error)
  }
  return { id, tags }
}
