import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { fileSaid, refuseAnother } from '@/lib/features/files/rules'
import type { StoredFile } from '@/lib/features/files/types'
import { takeTurn } from '@/lib/features/places/turns/mutations'
import type { Tx } from '@/lib/server/db'
import { ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { findDeclarationForFiles } from './data'

/**
 * The declaration, with the unit's turn, if its files may be changed: so that nobody declares anew meanwhile, and two
 * files that come at once are one after the other.
 */
async function claim(tx: Tx, actor: Actor, id: string) {
  const found = await findDeclarationForFiles(tx, actor, id)
  if (!found) throw new NotFoundError()
  await takeTurn(tx, found.organizationId)
  const declaration = await findDeclarationForFiles(tx, actor, id)
  if (!declaration?.mayChange) throw new ForbiddenError()
  return declaration
}

/** Adds a file at the end of those that a unit's declaration rests on. */
export async function attachToDeclaration(
  tx: Tx,
  actor: Actor,
  id: string,
  file: StoredFile,
): Promise<readonly string[]> {
  const { organizationId, files } = await claim(tx, actor, id)
  refuseAnother(files, file)
  const last = await tx.capacityEvidence.aggregate({
    where: { declarationId: id },
    _max: { position: true },
  })
  await tx.capacityEvidence.create({
    data: { declarationId: id, fileId: file.id, position: (last._max.position ?? -1) + 1 },
    select: { fileId: true },
  })
  await recordAudit(tx, actor, {
    action: 'capacity.attach-file',
    subjectType: 'capacity',
    subjectId: organizationId,
    after: { file: fileSaid(file) },
  })
  return []
}

/** Takes a file off the declaration that counts; the file itself goes with time. */
export async function detachFromDeclaration(
  tx: Tx,
  actor: Actor,
  id: string,
  fileId: string,
): Promise<readonly string[]> {
  const { organizationId, files } = await claim(tx, actor, id)
  const file = files.find((one) => one.id === fileId)
  // Also the answer to a form that was sent twice.
  if (!file) return []
  await tx.capacityEvidence.delete({
    where: { declarationId_fileId: { declarationId: id, fileId } },
    select: { fileId: true },
  })
  await recordAudit(tx, actor, {
    action: 'capacity.remove-file',
    subjectType: 'capacity',
    subjectId: organizationId,
    before: { file: fileSaid(file) },
  })
  return []
}
