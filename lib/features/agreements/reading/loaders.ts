import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findAgreementReading } from './data'
import type { AgreementReading } from './types'

/** An agreement with its history, for those who draft it, are parties of it or keep it; null for anybody else. */
export async function loadAgreementReading(
  id: string,
): Promise<{ agreement: AgreementReading; history: HistoryLine[] } | null> {
  const actor = await requireActor()
  const agreement = isRecordId(id) ? await findAgreementReading(actor, id) : null
  return agreement && { agreement, history: await listHistory('agreement', id) }
}
