import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueTags } from '@/lib/features/notifications/mutations'
import { ensureSource } from '@/lib/features/sources/mutations'
import { findSubject } from '@/lib/features/subjects/data'
import { subjectOfRow, subjectTag, subjectWhere } from '@/lib/features/subjects/rules'
import type { Subject, SubjectRecord } from '@/lib/features/subjects/types'
import { db, type Tx } from '@/lib/server/db'
import { toDateColumns } from '@/lib/shared/dates'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { can, type FigureVerb } from './permissions'
import type { CreateFigureInput, RemoveFigureInput, UpdateFigureInput } from './schema'
import { figuresTag } from './tags'

type Result = { id: string; tags: string[] }

const storedSelect = {
  version: true,
  metric: true,
  value: true,
  qualifier: true,
  unit: true,
  period: true,
  asOf: true,
  asOfPrecision: true,
  locator: true,
  note: true,
  sourceId: true,
  organizationId: true,
  allianceId: true,
  platformId: true,
  projectId: true,
  eventId: true,
} as const

async function allowed(tx: Tx, actor: Actor, verb: FigureVerb, subject: Subject): Promise<SubjectRecord> {
  const record = await findSubject(subject, tx)
  if (!record) throw new NotFoundError()
  if (!can(actor, verb, record)) throw new ForbiddenError()
  return record
}

async function columnsOf(tx: Tx, input: CreateFigureInput | UpdateFigureInput) {
  const sourceId = await ensureSource(tx, input)
  if (sourceId === null) throw new RefusedError('请填写来源名称', 'sourceTitle')
  const asOf = toDateColumns(input.asOf)
  return {
    metric: input.metric,
    value: input.value,
    qualifier: input.qualifier,
    unit: input.unit,
    period: input.period,
    asOf: asOf.date,
    asOfPrecision: asOf.precision,
    locator: input.locator,
    note: input.note,
    sourceId,
  }
}

const tagsOf = (subject: Subject) => [figuresTag, subjectTag(subject)]

/** Adds a figure to a record, after those that it has. Sent twice with the same id, it adds one. */
export async function createFigure(actor: Actor, input: CreateFigureInput): Promise<Result> {
  const subject: Subject = { kind: input.subjectKind, id: input.subjectId }
  const tags = tagsOf(subject)
  await db.$transaction(async (tx) => {
    await allowed(tx, actor, 'create', subject)
    if (await tx.figure.findUnique({ where: { id: input.id }, select: { id: true } })) return
    const last = await tx.figure.aggregate({ where: subjectWhere(subject), _max: { position: true } })
    const data = await columnsOf(tx, input)
    await tx.figure.create({
      data: {
        ...data,
        ...subjectWhere(subject),
        id: input.id,
        position: (last._max.position ?? -1) + 1,
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, {
      action: `${subject.kind}.add-figure`,
      subjectType: subject.kind,
      subjectId: subject.id,
      after: { figureId: input.id, ...data },
    })
    await enqueueTags(tx, tags)
  })
  return { id: input.id, tags }
}

/** Changes a figure. Throws ConflictError when somebody else saved it meanwhile. */
export async function updateFigure(actor: Actor, input: UpdateFigureInput): Promise<Result> {
  return db.$transaction(async (tx) => {
    const stored = await tx.figure.findUnique({ where: { id: input.id }, select: storedSelect })
    if (!stored) throw new NotFoundError()
    const subject = subjectOfRow(stored)
    await allowed(tx, actor, 'update', subject)
    const data = await columnsOf(tx, input)
    const { count } = await tx.figure.updateMany({
      where: { id: input.id, version: input.version },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) throw new ConflictError(stored.version)
    const before = Object.fromEntries(Object.keys(data).map((key) => [key, stored[key as keyof typeof data]]))
    await recordAudit(tx, actor, {
      action: `${subject.kind}.update-figure`,
      subjectType: subject.kind,
      subjectId: subject.id,
      before: { figureId: input.id, ...before },
      after: { figureId: input.id, ...data },
    })
    const tags = tagsOf(subject)
    await enqueueTags(tx, tags)
    return { id: input.id, tags }
  })
}

/** Removes a figure; what it said stays in the audit trail. */
export async function removeFigure(actor: Actor, input: RemoveFigureInput): Promise<Result> {
  return db.$transaction(async (tx) => {
    const stored = await tx.figure.findUnique({ where: { id: input.id }, select: storedSelect })
    if (!stored) throw new NotFoundError()
    const subject = subjectOfRow(stored)
    await allowed(tx, actor, 'remove', subject)
    const { count } = await tx.figure.deleteMany({ where: { id: input.id, version: input.version } })
    if (count === 0) throw new ConflictError(stored.version)
    await recordAudit(tx, actor, {
      action: `${subject.kind}.remove-figure`,
      subjectType: subject.kind,
      subjectId: subject.id,
      before: { figureId: input.id, ...stored },
    })
    const tags = tagsOf(subject)
    await enqueueTags(tx, tags)
    return { id: input.id, tags }
  })
}
