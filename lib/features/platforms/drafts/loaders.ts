import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import type { PlatformForEdit, PlatformLines, PlatformRecord, PlatformStart } from '../types'
import { findPlatformForEdit, findPlatformRecord, findPlatformStart, listPlatformLines } from './data'

/** The industry colleges and platforms of the actor's own units; null beyond the last page. */
export async function loadPlatformLines(query: ListQuery): Promise<PlatformLines | null> {
  const { page } = readListQuery(query, [])
  const lines = await listPlatformLines(await requireActor(), page)
  return page === 1 || lines.items.length > 0 ? lines : null
}

/** What the form of a new platform offers. */
export async function loadPlatformStart(): Promise<PlatformStart> {
  return findPlatformStart(await requireActor())
}

/** An industry college or platform for a form; null for those who are not of its host. */
export async function loadPlatformForEdit(id: string): Promise<PlatformForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findPlatformForEdit(actor, id) : null
}

/** An industry college or platform with its honours, figures and history; null for those who are not of its host. */
export async function loadPlatformRecord(id: string): Promise<PlatformRecord | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findPlatformRecord(actor, id) : null
}
