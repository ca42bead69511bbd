import { requireActor } from '@/lib/server/auth/session'
import { renderMarkdown } from '@/lib/server/markdown'
import { makeWord } from '@/lib/server/word'
import { isRecordId } from '@/lib/shared/ids'
import { findPrintedAgreement } from './data'
import { wordInputOf } from './rules'
import type { PrintedPage } from './types'

/** An agreement to print, for those who may see its text; null for anybody else. */
export async function loadPrint(id: string): Promise<PrintedPage | null> {
  const actor = await requireActor()
  const agreement = isRecordId(id) ? await findPrintedAgreement(actor, id) : null
  return agreement && { agreement, bodyHtml: renderMarkdown(agreement.body) }
}

/** The same as a Word file, with the number to name it by. */
export async function loadWord(id: string): Promise<{ number: string; file: Buffer } | null> {
  const actor = await requireActor()
  const agreement = isRecordId(id) ? await findPrintedAgreement(actor, id) : null
  return agreement && { number: agreement.number, file: await makeWord(wordInputOf(agreement)) }
}
