import { randomUUID } from 'node:crypto'
import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { PUBLICATION_STATUSES } from '@/lib/shared/publication'
import { can } from '../permissions'
import type { PolicyForEdit, PolicyLines } from '../types'
import { findPolicyForEdit, listPolicyLines } from './data'

/** All policy documents for those who keep them; null for everybody else. */
export async function loadPolicyLines(query: ListQuery): Promise<PolicyLines | null> {
  const actor = await requireActor()
  const lines = await listPolicyLines(actor, readListQuery(query, PUBLICATION_STATUSES))
  return lines && (lines.page === 1 || lines.items.length > 0) ? lines : null
}

/** Makes sure that the actor may start a new document, and gives it an id; null for everybody else. */
export async function loadPolicyStart(): Promise<{ id: string } | null> {
  const actor = await requireActor()
  return can(actor, 'create', null) ? { id: randomUUID() } : null
}

/** A document for its form; null for those who do not keep it. */
export async function loadPolicyForEdit(id: string): Promise<PolicyForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findPolicyForEdit(actor, id) : null
}

/** The same with its history. */
export async function loadPolicyRecord(
  id: string,
): Promise<{ policy: PolicyForEdit; history: HistoryLine[] } | null> {
  const policy = await loadPolicyForEdit(id)
  return policy && { policy, history: await listHistory('policy_document', id) }
}
