import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { db, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { changedFields } from '@/lib/shared/changes'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { APPLICATION_LIMITS } from '../constants'
import { can, type MessageTemplateVerb } from './permissions'
import type { CreateTemplateInput, RemoveTemplateInput, UpdateTemplateInput } from './schema'

type Saved = { id: string; tags: string[] }

function refuseTaken(error: unknown): never {
  if (!isUniqueViolation(error, 'message_templates_organizationId_name_key')) throw error
  throw new RefusedError('已有同名的模板，请换一个名称', 'name')
}

/** Keeps a template for a unit that the actor works for. Sent twice with the same id, it makes one. */
export async function createTemplate(actor: Actor, input: CreateTemplateInput): Promise<Saved> {
  const { id, organizationId, name, body } = input
  if (!can(actor, 'create', { organizationId })) throw new RefusedError('请选择您的单位', 'organizationId')
  try {
    await db.$transaction(async (tx) => {
      const count = await tx.messageTemplate.count({ where: { organizationId } })
      if (count >= APPLICATION_LIMITS.templates) {
        throw new RefusedError(`每家单位最多保存 ${APPLICATION_LIMITS.templates} 个模板，请先删除不用的`)
      }
      await tx.messageTemplate.create({ data: { id, organizationId, name, body }, select: { id: true } })
      await recordAudit(tx, actor, {
        action: 'message_template.create',
        subjectType: 'message_template',
        subjectId: id,
        after: { organizationId, name, body },
      })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'message_templates_pkey')) return { id, tags: [] }
    refuseTaken(error)
  }
  return { id, tags: [] }
}

async function findFor(tx: Tx, actor: Actor, verb: MessageTemplateVerb, id: string) {
  const row = await tx.messageTemplate.findUnique({
    where: { id },
    select: { organizationId: true, name: true, body: true, version: true },
  })
  if (!row || !can(actor, verb, row)) throw new NotFoundError()
  return row
}

/** Changes a template. Messages that were sent with it stay as they were. */
export async function updateTemplate(actor: Actor, input: UpdateTemplateInput): Promise<Saved> {
  const { id, version, name, body } = input
  try {
    await db.$transaction(async (tx) => {
      const stored = await findFor(tx, actor, 'update', id)
      const changes = changedFields(stored, { name, body })
      if (!changes) return
      const { count } = await tx.messageTemplate.updateMany({
        where: { id, version },
        data: { name, body, version: { increment: 1 } },
      })
      if (count === 0) throw new ConflictError(stored.version)
      await recordAudit(tx, actor, {
        action: 'message_template.update',
        subjectType: 'message_template',
        subjectId: id,
        ...changes,
      })
    })
  } catch (error) {
    refuseTaken(error)
  }
  return { id, tags: [] }
}

/** Removes a template. */
export async function removeTemplate(actor: Actor, { id, version }: RemoveTemplateInput): Promise<Saved> {
  await db.$transaction(async (tx) => {
    const stored = await findFor(tx, actor, 'remove', id)
    const { count } = await tx.messageTemplate.deleteMany({ where: { id, version } })
    if (count === 0) throw new ConflictError(stored.version)
    await recordAudit(tx, actor, {
      action: 'message_template.remove',
      subjectType: 'message_template',
      subjectId: id,
      before: { name: stored.name },
    })
  })
  return { id, tags: [] }
}
