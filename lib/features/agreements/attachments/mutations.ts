import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { fileSaid, refuseAnother, refuseTwice } from '@/lib/features/files/rules'
import type { StoredFile } from '@/lib/features/files/types'
import type { Tx } from '@/lib/server/db'
import { ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { FileRefusedError } from '@/lib/shared/files'
import { lockLedger } from '../ledger/mutations'
import { claimAgreement } from '../mutations'
import { correctEntry } from '../register/mutations'
import { agreementsTag } from '../tags'
import { findAgreementForFiles, findEntryForScan, listAttachments } from './data'
import { scanInput } from './schema'

/**
 * Takes the agreement for this change, if its files may be changed. The new version sees to it that nobody proposes
 * other files than they saw: a proposal names the version that it is made of.
 */
async function claim(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.agreement.updateMany({ where: { id }, data: { version: { increment: 1 } } })
  const agreement = await findAgreementForFiles(tx, actor, id)
  if (!agreement) throw new NotFoundError()
  if (!agreement.mayChange) throw new ForbiddenError()
}

async function append(tx: Tx, agreementId: string, { id: fileId }: StoredFile): Promise<void> {
  const last = await tx.agreementAttachment.aggregate({ where: { agreementId }, _max: { position: true } })
  const position = (last._max.position ?? -1) + 1
  await tx.agreementAttachment.create({
    data: { agreementId, fileId, position },
    select: { fileId: true },
  })
}

/** Adds a file at the end of an agreement's files. */
export async function attachToAgreement(
  tx: Tx,
  actor: Actor,
  id: string,
  file: StoredFile,
): Promise<readonly string[]> {
  await claim(tx, actor, id)
  const present = await listAttachments(tx, id)
  refuseAnother(present, file)
  await append(tx, id, file)
  await recordAudit(tx, actor, {
    action: 'agreement.attach-file',
    subjectType: 'agreement',
    subjectId: id,
    after: { file: fileSaid(file) },
  })
  return [agreementsTag]
}

/** Takes a file off an agreement; the file itself goes with time, unless it was put before the parties. */
export async function detachFromAgreement(
  tx: Tx,
  actor: Actor,
  id: string,
  fileId: string,
): Promise<readonly string[]> {
  await claim(tx, actor, id)
  const file = (await listAttachments(tx, id)).find((one) => one.id === fileId)
  // Also the answer to a form that was sent twice.
  if (!file) return []
  await tx.agreementAttachment.delete({
    where: { agreementId_fileId: { agreementId: id, fileId } },
    select: { fileId: true },
  })
  await recordAudit(tx, actor, {
    action: 'agreement.remove-file',
    subjectType: 'agreement',
    subjectId: id,
    before: { file: fileSaid(file) },
  })
  return [agreementsTag]
}

/**
 * Puts a new scan in the place of one that a registered paper entry has, or beside those that it has, for a reason. The
 * entry becomes another version with entries of its own in the ledger; the old scan stays with the version before.
 */
export async function correctScan(
  tx: Tx,
  actor: Actor,
  id: string,
  file: StoredFile,
  fields: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  await lockLedger(tx)
  const entry = await findEntryForScan(tx, actor, id)
  if (!entry) throw new NotFoundError()
  if (!entry.mayChange) throw new ForbiddenError()
  const { success, data } = scanInput.safeParse(fields)
  if (!success) throw new FileRefusedError('reason')
  const { reason, replaces } = data
  const present = await listAttachments(tx, id)
  const old = present.find((one) => one.id === replaces)
  if (replaces && !old) throw new FileRefusedError('replaced')
  if (old) refuseTwice(present, file)
  else refuseAnother(present, file)
  await claimAgreement(tx, entry.row, {})
  if (old) {
    await tx.agreementAttachment.update({
      where: { agreementId_fileId: { agreementId: id, fileId: old.id } },
      data: { fileId: file.id },
      select: { fileId: true },
    })
  } else await append(tx, id, file)
  const before = old ? { file: fileSaid(old) } : {}
  const { tags } = await correctEntry(tx, actor, { id, reason, before, after: { file: fileSaid(file) } })
  return tags
}
