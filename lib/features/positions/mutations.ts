import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { findMajorNames } from '@/lib/features/majors/data'
import { withNames } from '@/lib/features/majors/rules'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { chooseSlug, moveSlug } from '@/lib/features/redirects/mutations'
import { resolveRegion } from '@/lib/features/regions/names/data'
import { refreshDocuments } from '@/lib/features/search/mutations'
import { db, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { changedFields } from '@/lib/shared/changes'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { checkColumns, checkFields } from './checks/data'
import { refuseHindered } from './checks/rules'
import { findStoredPosition, listPositionOptions } from './drafts/data'
import { columnsOf, patchOf, toFields } from './drafts/rules'
import type { PositionFields } from './drafts/types'
import { positionSource } from './indexing/data'
import { claimPosition } from './life/mutations'
import { tellOfChange, tellOfStep } from './notices/mutations'
import { can } from './permissions'
import { isFreeChange } from './rules'
import type {
  CreatePositionInput,
  PositionContent,
  SavePositionPartInput,
  UpdatePositionInput,
} from './schema'
import { positionTags } from './tags'
import { next } from './workflow'

type Saved = { id: string; tags: string[] }

/** What was typed, in the shape in which it is stored and compared. Throws a RefusedError for a region that is none. */
async function readContent<Typed extends Partial<PositionContent>>(typed: Typed) {
  const { region, majors, ...rest } = typed
  return patchOf({
    ...rest,
    ...(majors && { majors: withNames(majors, await findMajorNames(db, majors)) }),
    ...(region !== undefined && {
      regionCode: region === null ? null : await resolveRegion(region, 'region'),
    }),
  })
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

/** Puts a draft into the database, with what the rules say of it. */
async function insert(tx: Tx, actor: Actor, { id, organizationId, fields, fromId }: NewDraft): Promise<void> {
  const slug = await chooseSlug(tx, 'position', fields.title)
  const { check, majorCodes } = await checkFields(tx, organizationId, fields)
  await tx.position.create({
    data: {
      id,
      slug,
      organizationId,
      copiedFromId: fromId,
      ...columnsOf(fields, majorCodes),
      ...checkColumns(check),
      industryChains: { connect: byId(fields.chainIds) },
    },
    select: { id: true },
  })
  await recordAudit(tx, actor, {
    action: fromId ? 'position.copy' : 'position.create',
    subjectType: 'position',
    subjectId: id,
    after: { slug, organizationId, ...(fromId && { copiedFrom: fromId }), ...fields },
  })
}

export type NewDraft = { id: string; organizationId: string; fields: PositionFields; fromId: string | null }

/**
 * Makes a draft with this content, once for its id, for a unit that is verified. Throws a RefusedError for another
 * unit and for ties that the unit does not have.
 */
export async function createDraft(actor: Actor, draft: NewDraft): Promise<Saved> {
  const { id, organizationId, fields } = draft
  const subject = { status: 'draft', organizationId, allianceId: null } as const
  if (!can(actor, 'create', subject)) throw new RefusedError('请选择您的单位', 'organizationId')
  const earlier = await findStoredPosition(db, id)
  if (earlier && !can(actor, 'view', earlier)) throw new ForbiddenError()
  if (earlier) return { id, tags: [] }
  const unit = await db.organization.findUnique({ where: { id: organizationId }, select: { status: true } })
  if (unit?.status !== 'verified') throw new RefusedError('单位核验通过后才能发布岗位', 'organizationId')
  await checkLinks(organizationId, fields, null)
  try {
    await db.$transaction((tx) => insert(tx, actor, draft))
  } catch (error) {
    if (isUniqueViolation(error, 'positions_pkey')) return { id, tags: [] }
    refuseTaken(error)
  }
  // Visitors see nothing of a draft.
  return { id, tags: [] }
}

/** Makes a draft of a position. Sent twice with the same id, it makes one. */
export async function createPosition(actor: Actor, input: CreatePositionInput): Promise<Saved> {
  const { id, organizationId, returnTo: _, ...content } = input
  const fields = (await readContent(content)) as PositionFields
  return createDraft(actor, { id, organizationId, fields, fromId: null })
}

type Change = { id: string; version: number; slug: string | null; typed: Partial<PositionContent> }
type Stored = NonNullable<Awaited<ReturnType<typeof findStoredPosition>>>

async function write(tx: Tx, actor: Actor, row: Stored, change: Written): Promise<void> {
  const { id } = row
  const { version, slug, fields, status, changes } = change
  // By now the unit may have changed: what is stored is what the rules say of the position as it is written.
  const { check, majorCodes } = await checkFields(tx, row.organizationId, fields)
  if (status === 'submitted') refuseHindered(check.findings, 'form')
  await claimPosition(
    tx,
    { id, version },
    { slug, status, ...columnsOf(fields, majorCodes), ...checkColumns(check) },
  )
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
  await enqueueTags(tx, positionTags(id))
  await refreshDocuments(tx, positionSource, [id])
  if (status !== row.status) await tellOfStep(tx, actor, 'revise', id)
  else await tellOfChange(tx, id, Object.keys(changes.after))
}

type Written = {
  version: number
  slug: string
  fields: PositionFields
  status: Stored['status']
  changes: NonNullable<ReturnType<typeof changedFields>>
}

/**
 * Changes what a position says and checks it again. What was published leaves the public pages until it was reviewed
 * again, if the change touches what was reviewed; such a change is refused while the rules are broken.
 */
async function changePosition(actor: Actor, { id, version, ...change }: Change): Promise<Saved> {
  const row = await findStoredPosition(db, id)
  if (!row || !can(actor, 'view', row)) throw new NotFoundError()
  if (!can(actor, 'edit', row)) throw new ForbiddenError()
  const before = toFields(row)
  const fields = { ...before, ...(await readContent(change.typed)) }
  await checkLinks(row.organizationId, fields, row.allianceId)
  const slug = change.slug ?? row.slug
  const changes = changedFields({ slug: row.slug, ...before }, { slug, ...fields })
  // Also the answer to a form that was sent twice.
  if (!changes) return { id, tags: [] }
  const status = isFreeChange(Object.keys(changes.after))
    ? row.status
    : (next(row.status, 'revise') ?? row.status)
  try {
    await db.$transaction((tx) => write(tx, actor, row, { version, slug, fields, status, changes }))
  } catch (error) {
    refuseTaken(error)
  }
  return { id, tags: positionTags(id) }
}

/** Changes a position by its whole form. */
export async function updatePosition(actor: Actor, input: UpdatePositionInput): Promise<Saved> {
  const { id, version, slug, returnTo: _, ...typed } = input
  return changePosition(actor, { id, version, slug, typed })
}

/** Changes a position by one page of its form; the other fields stay. */
export async function savePositionPart(actor: Actor, input: SavePositionPartInput): Promise<Saved> {
  const { id, version, part: _part, returnTo: _, ...typed } = input
  return changePosition(actor, { id, version, slug: null, typed })
}
