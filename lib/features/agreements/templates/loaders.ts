import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { AGREEMENT_KINDS } from '../constants'
import { findTemplateForEdit, listTemplates } from './data'
import { templateSubjectId } from './rules'
import type { TemplateForEdit, TemplateRows } from './types'

/** The templates of one alliance of the actor's; null for those who keep none, or not this one. */
export async function loadTemplates(asked: string | string[] | undefined): Promise<TemplateRows | null> {
  const actor = await requireActor()
  if (asked === undefined) return listTemplates(actor, null)
  return typeof asked === 'string' && isRecordId(asked) ? listTemplates(actor, asked) : null
}

/** One template with what its form needs and its history; null for anybody but its secretary. */
export async function loadTemplateForEdit(
  allianceId: string,
  kind: string,
): Promise<{ template: TemplateForEdit; history: HistoryLine[] } | null> {
  const actor = await requireActor()
  const known = AGREEMENT_KINDS.find((one) => one === kind)
  if (!known || !isRecordId(allianceId)) return null
  const template = await findTemplateForEdit(actor, allianceId, known)
  return (
    template && { template, history: await listHistory('agreement_template', templateSubjectId(template)) }
  )
}
