import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { PUBLICATION_STATUSES } from '@/lib/shared/publication'
import type { EventForEdit, EventLines, EventStart } from '../types'
import { findEventForEdit, findEventStart, listEventLines } from './data'

/** The events that the actor keeps; null for those who keep none. */
export async function loadEventLines(query: ListQuery): Promise<EventLines | null> {
  const actor = await requireActor()
  const lines = await listEventLines(actor, readListQuery(query, PUBLICATION_STATUSES))
  return lines && (lines.page === 1 || lines.items.length > 0) ? lines : null
}

/** What a new event's form offers; null for those who keep no events. */
export async function loadEventStart(): Promise<EventStart | null> {
  return findEventStart(await requireActor())
}

/** An event for its form; null for those who do not keep it. */
export async function loadEventForEdit(id: string): Promise<EventForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findEventForEdit(actor, id) : null
}

/** The same with its history. */
export async function loadEventRecord(
  id: string,
): Promise<{ event: EventForEdit; history: HistoryLine[] } | null> {
  const event = await loadEventForEdit(id)
  return event && { event, history: await listHistory('event', id) }
}
