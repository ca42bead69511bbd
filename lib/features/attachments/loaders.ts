import { findFormDraft } from '@/lib/features/accounts/data'
import { requireSession } from '@/lib/server/auth/session'
import { FILE_REFUSALS, type FileRefusal } from '@/lib/shared/files'

const isRefusal = (word: unknown): word is FileRefusal =>
  typeof word === 'string' && Object.hasOwn(FILE_REFUSALS, word)

/**
 * Why the file was not taken that a form without scripts sent from the page at `path`: the sentence that `?refused=` of
 * its address stands for, with what was kept of this very file. null where nothing was refused.
 */
export async function loadRefusal(path: string, refused: unknown): Promise<string | null> {
  if (!isRefusal(refused)) return null
  const { userId } = await requireSession()
  const detail = (await findFormDraft(userId, path))?.values[refused]
  return FILE_REFUSALS[refused] + (typeof detail === 'string' ? detail : '')
}
