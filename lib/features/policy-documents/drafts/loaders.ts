import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { PUBLICATION_STATUSES } from '@/lib/shared/publication'
import { can } from '../permissions'
import type { PolicyForEdit, PolicyLines } from '../types'
import { findPolicyForEdit, listPolicyLines } from './data'

/** All policy documents for those who keep them; not found for everybody else. */
export async function loadPolicyLines(query: ListQuery): Promise<PolicyLines> {
  const actor = await requireActor('/admin/policies')
  const lines = await listPolicyLines(actor, readListQuery(query, PUBLICATION_STATUSES))
  return lines && (lines.page === 1 || lines.items.length > 0) ? lines : notFound()
}

/** Makes sure that the actor may start a new document, and gives it an id; not found for everybody else. */
export async function loadPolicyStart(): Promise<{ id: string }> {
  const actor = await requireActor('/admin/policies/new')
  return can(actor, 'create', null) ? { id: randomUUID() } : notFound()
}

/** A document for its form; not found for those who do not keep it. */
export async function loadPolicyForEdit(id: string): Promise<PolicyForEdit> {
  const actor = await requireActor(`/admin/policies/${id}`)
  return (isRecordId(id) && (await findPolicyForEdit(actor, id))) || notFound()
}
