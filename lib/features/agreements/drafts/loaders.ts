import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { AGREEMENT_STATUSES } from '../constants'
import { findAgreementForEdit, findNewAgreement, listAgreementRows } from './data'
import type { AgreementForEdit, AgreementRows, NewAgreement } from './types'

const BASE = '/admin/agreements'

/** The entries that the actor keeps; not found for those who keep no register. */
export async function loadAgreementRows(query: ListQuery): Promise<AgreementRows> {
  const actor = await requireActor(BASE)
  if (!isPlatformAdmin(actor) && secretaryAllianceIds(actor).length === 0) notFound()
  const rows = await listAgreementRows(actor, readListQuery(query, AGREEMENT_STATUSES))
  return rows.page === 1 || rows.items.length > 0 ? rows : notFound()
}

/** What the form of a new entry begins with; not found for those who keep no register. */
export async function loadNewAgreement(): Promise<NewAgreement> {
  const actor = await requireActor(`${BASE}/new`)
  return (await findNewAgreement(actor, randomUUID())) ?? notFound()
}

/** An entry for those who keep it, with its history; not found for anybody else. */
export async function loadAgreementForEdit(
  id: string,
): Promise<{ agreement: AgreementForEdit; history: HistoryLine[] }> {
  const actor = await requireActor(`${BASE}/${id}`)
  const agreement = isRecordId(id) ? await findAgreementForEdit(actor, id) : null
  if (!agreement) notFound()
  return { agreement, history: await listHistory('agreement', id) }
}
