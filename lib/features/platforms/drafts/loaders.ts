import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import type { PlatformLines, PlatformRecord, PlatformStart } from '../types'
import { findPlatformForEdit, findPlatformStart, listPlatformLines } from './data'

/** The industry colleges and platforms of the actor's own units. */
export async function loadPlatformLines(query: ListQuery): Promise<PlatformLines> {
  const { page } = readListQuery(query, [])
  const lines = await listPlatformLines(await requireActor('/workspace/platforms'), page)
  return page === 1 || lines.items.length > 0 ? lines : notFound()
}

/** What the form of a new platform offers. */
export async function loadPlatformStart(): Promise<PlatformStart> {
  return findPlatformStart(await requireActor('/workspace/platforms/new'))
}

/** An industry college or platform for its form; not found for those who are not of its host. */
export async function loadPlatformForEdit(id: string): Promise<PlatformRecord> {
  const actor = await requireActor(`/workspace/platforms/${id}`)
  return (isRecordId(id) && (await findPlatformForEdit(actor, id))) || notFound()
}
