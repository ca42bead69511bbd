import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { ensureSource } from '@/lib/features/sources/mutations'
import { findSubject } from '@/lib/features/subjects/data'
import { subjectTag, subjectWhere } from '@/lib/features/subjects/rules'
import { db, type Tx } from '@/lib/server/db'
import { toDateColumns } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { can, type HonourVerb } from './permissions'
import { ownerOfRow } from './rules'
import type { CreateHonourInput, RemoveHonourInput, UpdateHonourInput } from './schema'
import { honoursTag } from './tags'
import type { HonourOwner } from './types'

type Result = { id: string; tags: string[] }

const storedSelect = {
  version: true,
  name: true,
  status: true,
  level: true,
  grantedBy: true,
  grantedOn: true,
  grantedPrecision: true,
  note: true,
  sourceId: true,
  organizationId: true,
  allianceId: true,
  platformId: true,
  projectId: true,
} as const

async function assertAllowed(tx: Tx, actor: Actor, verb: HonourVerb, owner: HonourOwner): Promise<void> {
  const record = await findSubject(owner, tx)
  if (!record) throw new NotFoundError()
  if (!can(actor, verb, record)) throw new ForbiddenError()
}

async function columnsOf(tx: Tx, input: CreateHonourInput | UpdateHonourInput) {
  const granted = toDateColumns(input.grantedOn)
  return {
    name: input.name,
    status: input.status,
    level: input.level,
    grantedBy: input.grantedBy,
    grantedOn: granted.date,
    grantedPrecision: granted.precision,
    note: input.note,
    sourceId: await ensureSource(tx, input),
  }
}

const tagsOf = (owner: HonourOwner) => [honoursTag, subjectTag(owner)]

/** Adds an honour to a record. Sent twice with the same id, it adds one. */
export async function createHonour(actor: Actor, input: CreateHonourInput): Promise<Result> {
  const owner: HonourOwner = { kind: input.ownerKind, id: input.ownerId }
  const tags = tagsOf(owner)
  await db.$transaction(async (tx) => {
    await assertAllowed(tx, actor, 'create', owner)
    if (await tx.honour.findUnique({ where: { id: input.id }, select: { id: true } })) return
    const data = await columnsOf(tx, input)
    await tx.honour.create({
      data: { ...data, ...subjectWhere(owner), id: input.id },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      action: `${owner.kind}.add-honour`,
      subjectType: owner.kind,
      subjectId: owner.id,
      after: { honourId: input.id, ...data },
    })
    await enqueueTags(tx, tags)
  })
  return { id: input.id, tags }
}

/** Changes an honour, most often how far it has come. Throws ConflictError when somebody else saved it meanwhile. */
export async function updateHonour(actor: Actor, input: UpdateHonourInput): Promise<Result> {
  return db.$transaction(async (tx) => {
    const stored = await tx.honour.findUnique({ where: { id: input.id }, select: storedSelect })
    if (!stored) throw new NotFoundError()
    const owner = ownerOfRow(stored)
    await assertAllowed(tx, actor, 'update', owner)
    const data = await columnsOf(tx, input)
    const { count } = await tx.honour.updateMany({
      where: { id: input.id, version: input.version },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) throw new ConflictError(stored.version)
    const before = Object.fromEntries(Object.keys(data).map((key) => [key, stored[key as keyof typeof data]]))
    await recordAudit(tx, actor, {
      action: `${owner.kind}.update-honour`,
      subjectType: owner.kind,
      subjectId: owner.id,
      before: { honourId: input.id, ...before },
      after: { honourId: input.id, ...data },
    })
    const tags = tagsOf(owner)
    await enqueueTags(tx, tags)
    return { id: input.id, tags }
  })
}

/** Removes an honour; what it said stays in the audit trail. */
export async function removeHonour(actor: Actor, input: RemoveHonourInput): Promise<Result> {
  return db.$transaction(async (tx) => {
    const stored = await tx.honour.findUnique({ where: { id: input.id }, select: storedSelect })
    if (!stored) throw new NotFoundError()
    const owner = ownerOfRow(stored)
    await assertAllowed(tx, actor, 'remove', owner)
    const { count } = await tx.honour.deleteMany({ where: { id: input.id, version: input.version } })
    if (count === 0) throw new ConflictError(stored.version)
    await recordAudit(tx, actor, {
      action: `${owner.kind}.remove-honour`,
      subjectType: owner.kind,
      subjectId: owner.id,
      before: { honourId: input.id, ...stored },
    })
    const tags = tagsOf(owner)
    await enqueueTags(tx, tags)
    return { id: input.id, tags }
  })
}
