import { randomUUID } from 'node:crypto'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { can } from '../permissions'
import type { AllianceForEdit, AllianceLines, AllianceRecord } from '../types'
import { findAllianceForEdit, findAllianceRecord, listAllianceLines } from './data'

/** The alliances that the actor keeps; null for those who keep none, and beyond the last page. */
export async function loadAllianceLines(query: ListQuery): Promise<AllianceLines | null> {
  const { page } = readListQuery(query, [])
  const lines = await listAllianceLines(await requireActor(), page)
  return lines && (page === 1 || lines.items.length > 0) ? lines : null
}

/** The id of a new alliance; null for those who may not make one. */
export async function loadAllianceStart(): Promise<{ id: string } | null> {
  const actor = await requireActor()
  return can(actor, 'create', null) ? { id: randomUUID() } : null
}

/** An alliance for a form; null for those who do not keep it. */
export async function loadAllianceForEdit(id: string): Promise<AllianceForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findAllianceForEdit(actor, id) : null
}

/** An alliance with its honours, figures and history; null for those who do not keep it. */
export async function loadAllianceRecord(id: string): Promise<AllianceRecord | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findAllianceRecord(actor, id) : null
}
