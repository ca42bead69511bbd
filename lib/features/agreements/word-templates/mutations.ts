import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { fileSaid } from '@/lib/features/files/rules'
import type { StoredFile } from '@/lib/features/files/types'
import type { Tx } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { ForbiddenError } from '@/lib/shared/errors'
import { FILE_LIMITS, FileRefusedError } from '@/lib/shared/files'
import { can } from './permissions'
import { templateName } from './rules'

const AUDITED = 'word_template' as const

async function createRow(tx: Tx, data: { organizationId: string; name: string; fileId: string }) {
  try {
    return await tx.wordTemplate.create({ data, select: { id: true } })
  } catch (error) {
    throw isUniqueViolation(error, 'word_templates_organizationId_name_key')
      ? new FileRefusedError('named')
      : error
  }
}

/** Keeps a Word file as a template of a unit, named as the file is. What is in it was looked into before. */
export async function attachWordTemplate(
  tx: Tx,
  actor: Actor,
  organizationId: string,
  file: StoredFile,
): Promise<readonly string[]> {
  if (!can(actor, 'add', { organizationId })) throw new ForbiddenError()
  const count = await tx.wordTemplate.count({ where: { organizationId } })
  if (count >= FILE_LIMITS.perRecord) throw new FileRefusedError('count')
  const name = templateName(file)
  const { id } = await createRow(tx, { organizationId, name, fileId: file.id })
  await recordAudit(tx, actor, {
    action: `${AUDITED}.create`,
    subjectType: AUDITED,
    subjectId: id,
    after: { organizationId, name, file: fileSaid(file) },
  })
  return []
}

/** Takes a template away. What was made from it stays with whoever downloaded it. */
export async function detachWordTemplate(
  tx: Tx,
  actor: Actor,
  organizationId: string,
  fileId: string,
): Promise<readonly string[]> {
  if (!can(actor, 'remove', { organizationId })) throw new ForbiddenError()
  const template = await tx.wordTemplate.findFirst({
    where: { organizationId, fileId },
    select: { id: true, name: true, file: { select: { name: true, byteSize: true, checksum: true } } },
  })
  // Also the answer to a form that was sent twice.
  if (!template) return []
  const { id, name, file } = template
  await tx.wordTemplate.delete({ where: { id }, select: { id: true } })
  await recordAudit(tx, actor, {
    action: `${AUDITED}.remove`,
    subjectType: AUDITED,
    subjectId: id,
    before: { organizationId, name, file },
  })
  return []
}
