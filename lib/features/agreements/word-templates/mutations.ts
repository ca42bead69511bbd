import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { keepBytes } from '@/lib/features/files/mutations'
import type { StoredFile } from '@/lib/features/files/types'
import { consume } from '@/lib/server/auth/limits'
import { db, type Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { checkWordTemplate, WordTemplateError } from '@/lib/server/word-template'
import { ForbiddenError, RefusedError } from '@/lib/shared/errors'
import { PLACEHOLDERS, WORD_TEMPLATE_LIMITS } from './constants'
import { findWordTemplate } from './data'
import { can } from './permissions'
import type { AddWordTemplateInput, RemoveWordTemplateInput } from './schema'

type Done = { tags: string[] }

const AUDITED = 'word_template' as const

function refuseFaults(bytes: Buffer): void {
  try {
    checkWordTemplate(bytes, PLACEHOLDERS)
  } catch (error) {
    if (!(error instanceof WordTemplateError)) throw error
    throw new RefusedError(`模板没有保存：${error.sentences.join('；')}。`, 'file')
  }
}

async function addRow(
  tx: Tx,
  actor: Actor,
  { organizationId, name }: { organizationId: string; name: string },
  file: StoredFile,
): Promise<void> {
  const count = await tx.wordTemplate.count({ where: { organizationId } })
  if (count >= WORD_TEMPLATE_LIMITS.count) {
    throw new RefusedError(`每家单位最多保存 ${WORD_TEMPLATE_LIMITS.count} 个模板，请先删除不用的`)
  }
  const { id } = await tx.wordTemplate.create({
    data: { organizationId, name, fileId: file.id },
    select: { id: true },
  })
  await recordAudit(tx, actor, {
    action: `${AUDITED}.create`,
    subjectType: AUDITED,
    subjectId: id,
    after: { organizationId, name, file: file.name, checksum: file.checksum },
  })
}

/** Keeps a Word file as a template of a unit, if it is one and every placeholder in it can be filled. */
export async function addWordTemplate(
  actor: Actor,
  { organizationId, name: given, file }: AddWordTemplateInput,
): Promise<Done> {
  if (!can(actor, 'add', { organizationId })) throw new ForbiddenError()
  await consume('uploadAccount', actor.userId ?? actor.label)
  const bytes = Buffer.from(await file.arrayBuffer())
  const name = given ?? [...file.name.replace(/\.docx$/i, '')].slice(0, WORD_TEMPLATE_LIMITS.name).join('')
  try {
    await keepBytes(
      actor,
      { name: file.name, bytes },
      {
        organizationId,
        kinds: ['docx'],
        // The file was looked into by now: nothing in it is larger than it says.
        attach: async (tx, stored) => {
          refuseFaults(bytes)
          await addRow(tx, actor, { organizationId, name }, stored)
          return []
        },
      },
    )
  } catch (error) {
    if (isUniqueViolation(error, 'word_templates_organizationId_name_key')) {
      throw new RefusedError(`已有名为“${name}”的模板，请换一个名称`, 'name')
    }
    throw error
  }
  return { tags: [] }
}

/** Takes a template away. What was made from it stays with whoever downloaded it. */
export async function removeWordTemplate(actor: Actor, { id }: RemoveWordTemplateInput): Promise<Done> {
  await db.$transaction(async (tx) => {
    const template = await findWordTemplate(tx, id)
    // Also the answer to a form that was sent twice.
    if (!template) return
    const { name, unit, file } = template
    if (!can(actor, 'remove', { organizationId: unit.id })) throw new ForbiddenError()
    await tx.wordTemplate.delete({ where: { id }, select: { id: true } })
    await recordAudit(tx, actor, {
      action: `${AUDITED}.remove`,
      subjectType: AUDITED,
      subjectId: id,
      before: { organizationId: unit.id, name, file: file.name, checksum: file.checksum },
    })
  })
  return { tags: [] }
}
