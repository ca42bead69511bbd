import { requireActor } from '@/lib/server/auth/session'
import { WordTemplateError } from '@/lib/server/word-template'
import { isRecordId } from '@/lib/shared/ids'
import { findPrintedAgreement } from '../documents/data'
import { fillFromTemplate, listWordTemplates } from './data'
import type { WordTemplates } from './types'

/** The Word templates of the actor's units; null for those who work for none. */
export async function loadWordTemplates(): Promise<WordTemplates | null> {
  const templates = await listWordTemplates(await requireActor())
  return templates.units.length > 0 ? templates : null
}

type Filled = { number: string; file: Buffer } | { refused: string }

/**
 * An agreement in the form of a unit's own template; a sentence where the template cannot be filled any more; null where
 * the actor may not have one or the other.
 */
export async function loadFilledTemplate(id: string, templateId: string): Promise<Filled | null> {
  const actor = await requireActor()
  const agreement = isRecordId(id) && isRecordId(templateId) ? await findPrintedAgreement(actor, id) : null
  if (!agreement) return null
  try {
    const file = await fillFromTemplate(actor, templateId, agreement)
    return file && { number: agreement.number, file }
  } catch (error) {
    if (!(error instanceof WordTemplateError)) throw error
    return { refused: `这个模板现在不能使用：${error.sentences.join('；')}。` }
  }
}
