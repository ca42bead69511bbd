import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { can } from '../permissions'
import type { AllianceLines, AllianceRecord } from '../types'
import { findAllianceForEdit, listAllianceLines } from './data'

/** The alliances that the actor keeps; not found for those who keep none. */
export async function loadAllianceLines(query: ListQuery): Promise<AllianceLines> {
  const { page } = readListQuery(query, [])
  const lines = await listAllianceLines(await requireActor('/admin/alliances'), page)
  return lines && (page === 1 || lines.items.length > 0) ? lines : notFound()
}

/** The id of a new alliance; not found for those who may not make one. */
export async function loadAllianceStart(): Promise<{ id: string }> {
  const actor = await requireActor('/admin/alliances/new')
  return can(actor, 'create', null) ? { id: randomUUID() } : notFound()
}

/** An alliance for its forms; not found for those who do not keep it. */
export async function loadAllianceForEdit(id: string): Promise<AllianceRecord> {
  const actor = await requireActor(`/admin/alliances/${id}`)
  return (isRecordId(id) && (await findAllianceForEdit(actor, id))) || notFound()
}
