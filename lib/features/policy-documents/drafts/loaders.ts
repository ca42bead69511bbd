import { randomUUID } from 'node:crypto'
import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { PUBLICATION_STATUSES } from '@/lib/shared/publication'
import type { PolicyScope } from '../constants'
import { keepsLibrary } from '../permissions'
import type { PolicyForEdit, PolicyLines, PolicyStart } from '../types'
import { findPolicyForEdit, listOwnIssuers, listPolicyLines } from './data'

/** The documents of a scope; null for those who keep none there, and for a page that is not. */
export async function loadPolicyLines(scope: PolicyScope, query: ListQuery): Promise<PolicyLines | null> {
  const actor = await requireActor()
  const lines = await listPolicyLines(actor, scope, readListQuery(query, PUBLICATION_STATUSES))
  return lines && (lines.page === 1 || lines.items.length > 0) ? lines : null
}

/** What a new document's form begins with; null for those who may start none there. */
export async function loadPolicyStart(scope: PolicyScope): Promise<PolicyStart | null> {
  const actor = await requireActor()
  const units = scope === 'own' ? await listOwnIssuers(actor) : []
  const mayStart = scope === 'own' ? units.length > 0 : keepsLibrary(actor)
  return mayStart ? { id: randomUUID(), units } : null
}

/** A document for its form; null for those who do not keep it there. */
export async function loadPolicyForEdit(scope: PolicyScope, id: string): Promise<PolicyForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findPolicyForEdit(actor, scope, id) : null
}

/** The same with its history. */
export async function loadPolicyRecord(
  scope: PolicyScope,
  id: string,
): Promise<{ policy: PolicyForEdit; history: HistoryLine[] } | null> {
  const policy = await loadPolicyForEdit(scope, id)
  return policy && { policy, history: await listHistory('policy_document', id) }
}
