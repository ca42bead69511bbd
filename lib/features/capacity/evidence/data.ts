import type { Actor } from '@/lib/features/accounts/types'
import { fileSelect, toStoredFile } from '@/lib/features/files/data'
import { type Db, db } from '@/lib/server/db'
import { findSubject } from '../data'
import { can } from '../permissions'

/**
 * A declaration with its files and what decides who may change them: whoever declares for the unit, while it is the
 * declaration that counts. Null where the actor may not see the unit's capacity.
 */
export async function findDeclarationForFiles(client: Db, actor: Actor, id: string) {
  const declaration = await client.capacityDeclaration.findUnique({
    where: { id },
    select: {
      organizationId: true,
      current: { select: { organizationId: true } },
      files: { orderBy: [{ position: 'asc' }, { fileId: 'asc' }], select: { file: { select: fileSelect } } },
    },
  })
  const subject = declaration && (await findSubject(client, declaration.organizationId))
  if (!subject || !can(actor, 'view', subject)) return null
  return {
    organizationId: declaration.organizationId,
    files: declaration.files.map(({ file }) => toStoredFile(file)),
    mayChange: declaration.current !== null && can(actor, 'declare', subject),
  }
}

/** How many declarations are asked about one file; an upload belongs to one. */
const MOST = 20

/** Whether the actor may read a file as one that a declaration rests on; null where none has it. Never public. */
export async function readAsDeclared(actor: Actor | null, fileId: string): Promise<'open' | 'closed' | null> {
  const rows = await db.capacityDeclaration.findMany({
    where: { files: { some: { fileId } } },
    take: MOST,
    select: { organizationId: true },
  })
  if (rows.length === 0) return null
  for (const { organizationId } of actor ? rows : []) {
    const subject = await findSubject(db, organizationId)
    if (actor && subject && can(actor, 'view', subject)) return 'open'
  }
  return 'closed'
}
