import { randomUUID } from 'node:crypto'
import { isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { AGREEMENT_STATUSES } from '../constants'
import { findAgreementForEdit, findNewAgreement, listAgreementRows } from './data'
import type { AgreementForEdit, AgreementRows, NewAgreement } from './types'

/** The entries that the actor keeps; null for those who keep no register. */
export async function loadAgreementRows(query: ListQuery): Promise<AgreementRows | null> {
  const actor = await requireActor()
  if (!isPlatformAdmin(actor) && secretaryAllianceIds(actor).length === 0) return null
  const rows = await listAgreementRows(actor, readListQuery(query, AGREEMENT_STATUSES))
  return rows.page === 1 || rows.items.length > 0 ? rows : null
}

/** What the form of a new entry begins with; null for those who keep no register. */
export async function loadNewAgreement(): Promise<NewAgreement | null> {
  const actor = await requireActor()
  return findNewAgreement(actor, randomUUID())
}

/** An entry for those who keep it; null for anybody else. */
export async function loadAgreementForEdit(id: string): Promise<AgreementForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findAgreementForEdit(actor, id) : null
}

/** The same with its history. */
export async function loadAgreementRecord(
  id: string,
): Promise<{ agreement: AgreementForEdit; history: HistoryLine[] } | null> {
  const agreement = await loadAgreementForEdit(id)
  return agreement && { agreement, history: await listHistory('agreement', id) }
}
