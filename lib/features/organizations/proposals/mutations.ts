import { isStaffOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { chooseSlug } from '@/lib/features/redirects/mutations'
import { resolveRegion } from '@/lib/features/regions/names/data'
import { db, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { ForbiddenError, RefusedError } from '@/lib/shared/errors'
import { initialOf, sortKeyOf } from '@/lib/shared/pinyin'
import type { OrganizationStatus } from '../constants'
import { tellOfProposal } from '../notices/mutations'
import { can } from '../permissions'
import type { ProposeOrganizationInput } from './schema'

/** More that wait for an answer at once are no partners, but a list that somebody pastes. */
const MOST_OPEN = 20

/** Where a unit can be named in a form. */
const KNOWN: readonly OrganizationStatus[] = ['verified', 'pending']

/** Refuses a unit that may be named already, and too many that nobody has answered yet. */
async function refuseKnown(
  tx: Tx,
  { name, proposerId, creditCode }: ProposeOrganizationInput,
): Promise<void> {
  // Proposals of one unit come one after the other: the row of the proposer is their queue.
  await tx.$queryRaw`SELECT 1 FROM organizations WHERE id = ${proposerId}::uuid FOR UPDATE`
  const same = creditCode === null ? { name } : { OR: [{ name }, { creditCode }] }
  const known = await tx.organization.findFirst({
    where: { AND: [same, { OR: [{ status: 'verified' }, { status: 'pending', proposedById: proposerId }] }] },
    select: { name: true, status: true },
  })
  if (known?.status === 'verified') {
    throw new RefusedError(`成员名录中已有“${known.name}”，直接填写它的全称即可`, 'name')
  }
  if (known) {
    throw new RefusedError(`本单位已登记过“${known.name}”，正在等待核验，直接填写它的全称即可`, 'name')
  }
  const merged = await tx.organization.findFirst({
    where: { name, status: 'merged', proposedById: proposerId },
    select: { mergedInto: { select: { name: true, status: true } } },
  })
  if (merged?.mergedInto && KNOWN.includes(merged.mergedInto.status)) {
    throw new RefusedError(
      `本单位登记过的“${name}”已并入“${merged.mergedInto.name}”，直接填写它的全称即可`,
      'name',
    )
  }
  const open = await tx.organization.count({ where: { proposedById: proposerId, status: 'pending' } })
  if (open >= MOST_OPEN) {
    throw new RefusedError(`本单位已有 ${open} 家登记的单位等待核验，请等秘书处答复后再登记`)
  }
}

function refuseTaken(error: unknown): never {
  if (!isUniqueViolation(error, 'organizations_creditCode_key')) throw error
  throw new RefusedError('已有一家单位使用这个统一社会信用代码，尚未核验，请联系秘书处', 'creditCode')
}

/**
 * Names a partner that is not here yet, for one of the actor's own units. It waits for the secretariat, is not public,
 * and until then only that unit can name it in its drafts. Sent twice with the same id, it makes one.
 */
export async function proposeOrganization(
  actor: Actor,
  input: ProposeOrganizationInput,
): Promise<{ id: string; tags: string[] }> {
  const { id, proposerId, name, kind, subtype, creditCode, region } = input
  if (!can(actor, 'propose', null) || !isStaffOf(actor, proposerId)) throw new ForbiddenError()
  if (await db.organization.findUnique({ where: { id }, select: { id: true } })) return { id, tags: [] }
  const regionCode = region && (await resolveRegion(region, 'region'))
  try {
    await db.$transaction(async (tx) => {
      await refuseKnown(tx, input)
      const slug = await chooseSlug(tx, 'organization', name)
      const columns = { slug, name, kind, subtype, creditCode, regionCode, proposedById: proposerId }
      await tx.organization.create({
        data: { id, ...columns, sortKey: sortKeyOf(name), initial: initialOf(name) },
        select: { id: true },
      })
      await recordAudit(tx, actor, {
        action: 'organization.propose',
        subjectType: 'organization',
        subjectId: id,
        after: columns,
      })
      await tellOfProposal(tx, actor, id)
    })
  } catch (error) {
    if (isUniqueViolation(error, 'organizations_pkey')) return { id, tags: [] }
    refuseTaken(error)
  }
  // Nobody sees a pending unit in public, so nothing expires.
  return { id, tags: [] }
}
