import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import type { ImportKind, ImportScope } from './constants'
import { findImportRun, findImportStart, listImportRuns } from './data'
import type { ImportRunLine, ImportRunPage, ImportStart } from './types'

/** What the page of imports shows; null for those who import nothing of this kind. */
export async function loadImports(
  kind: ImportKind,
  scope: ImportScope,
): Promise<{ start: ImportStart; runs: ImportRunLine[] } | null> {
  const actor = await requireActor()
  const start = await findImportStart(actor, kind, scope)
  return start && { start, runs: await listImportRuns(actor, kind, scope) }
}

/** One run of the actor's own; null for anybody else, and under the address of another kind. */
export async function loadImportRun(
  kind: ImportKind,
  scope: ImportScope,
  id: string,
): Promise<ImportRunPage | null> {
  const actor = await requireActor()
  const run = isRecordId(id) ? await findImportRun(actor, id) : null
  return run?.kind === kind && run.scope === scope ? run : null
}

/** Whether the actor may import such records: whether a list shows the way to it. */
export async function loadMayImport(kind: ImportKind, scope: ImportScope): Promise<boolean> {
  return (await findImportStart(await requireActor(), kind, scope)) !== null
}
