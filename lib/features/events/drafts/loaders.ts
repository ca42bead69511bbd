import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { PUBLICATION_STATUSES } from '@/lib/shared/publication'
import type { EventForEdit, EventLines, EventStart } from '../types'
import { findEventForEdit, findEventStart, listEventLines } from './data'

/** The events that the actor keeps; not found for those who keep none. */
export async function loadEventLines(query: ListQuery): Promise<EventLines> {
  const actor = await requireActor('/admin/events')
  const lines = await listEventLines(actor, readListQuery(query, PUBLICATION_STATUSES))
  return lines && (lines.page === 1 || lines.items.length > 0) ? lines : notFound()
}

/** What a new event's form offers; not found for those who keep no events. */
export async function loadEventStart(): Promise<EventStart> {
  return (await findEventStart(await requireActor('/admin/events/new'))) ?? notFound()
}

/** An event for its form; not found for those who do not keep it. */
export async function loadEventForEdit(id: string): Promise<EventForEdit> {
  const actor = await requireActor(`/admin/events/${id}`)
  return (isRecordId(id) && (await findEventForEdit(actor, id))) || notFound()
}
