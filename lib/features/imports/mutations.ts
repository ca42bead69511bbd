import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import type { SheetReading } from '@/lib/server/workbook'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { BUSY_STATUSES, type ImportKind, UPLOAD_REFUSALS } from './constants'
import { can } from './permissions'
import { readWorkbook } from './rules'
import type { ImportRunInput } from './schema'

export type NewImport = {
  kind: ImportKind
  organizationId: string | null
  allianceId: string | null
  fileName: string
  reading: SheetReading
}

type Saved = { id: string; tags: string[] }

/** Refuses who may not send in such a workbook now, before anybody reads it. */
export async function refuseUpload(
  actor: Actor,
  target: Pick<NewImport, 'kind' | 'organizationId' | 'allianceId'>,
): Promise<void> {
  if (!can(actor, 'start', { ...target, status: 'checking', userId: actor.userId }))
    throw new ForbiddenError()
  const busy = await db.importRun.findFirst({
    where: { userId: actor.userId ?? undefined, status: { in: [...BUSY_STATUSES] } },
    select: { id: true },
  })
  if (busy) throw new RefusedError(UPLOAD_REFUSALS.busy)
}

/** Keeps the rows of a workbook that was read; a job checks them. What is wrong with it as a whole is said at once. */
export async function startImport(actor: Actor, { reading, ...target }: NewImport): Promise<Saved> {
  await refuseUpload(actor, target)
  const { userId } = actor
  if (userId === null) throw new ForbiddenError()
  const { rows, faults } = readWorkbook(target.kind, reading)
  const run = await db.importRun.create({
    data: {
      ...target,
      userId,
      status: faults.length > 0 ? 'faulty' : 'checking',
      rows: faults.length > 0 ? undefined : rows,
      faults,
      total: rows.length,
    },
    select: { id: true },
  })
  return { id: run.id, tags: [] }
}

async function findOwn(actor: Actor, id: string) {
  const run = await db.importRun.findUnique({
    where: { id },
    select: { kind: true, status: true, userId: true, organizationId: true, allianceId: true },
  })
  if (!run || !can(actor, 'view', run)) throw new NotFoundError()
  return run
}

/** Asks for the rows of a checked run to be written; a job does it, all of them or none. */
export async function requestImport(actor: Actor, { id }: ImportRunInput): Promise<Saved> {
  const run = await findOwn(actor, id)
  // Also the answer to a form that was sent twice.
  if (run.status === 'importing' || run.status === 'done') return { id, tags: [] }
  if (!can(actor, 'write', run)) throw new ForbiddenError()
  await db.importRun.updateMany({
    where: { id, status: run.status },
    data: { status: 'importing', done: 0, faults: [] },
  })
  return { id, tags: [] }
}

/** Throws a run away that has written nothing. */
export async function discardImport(actor: Actor, { id }: ImportRunInput): Promise<Saved> {
  const run = await findOwn(actor, id)
  if (!can(actor, 'discard', run)) throw new ForbiddenError()
  await db.importRun.deleteMany({ where: { id, status: run.status } })
  return { id, tags: [] }
}
