import { randomUUID } from 'node:crypto'
import { listHistory, listLastSteps } from '@/lib/features/audit/history/data'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { POSITION_STATUSES, type PositionScope } from '../constants'
import { isConcerned, listPositionLines } from '../lines/data'
import type { PositionLines } from '../lines/types'
import { POSITION_EVENTS } from '../workflow'
import { findNewPosition, findPositionForEdit } from './data'
import type { NewPosition, PositionForEdit, PositionRecord } from './types'

/** The positions that the actor's units offer, or that the actor reviews; null for those who do neither. */
export async function loadPositionLines(
  scope: PositionScope,
  query: ListQuery,
): Promise<PositionLines | null> {
  const actor = await requireActor()
  if (!isConcerned(actor, scope)) return null
  const lines = await listPositionLines(actor, scope, readListQuery(query, POSITION_STATUSES))
  return lines.page === 1 || lines.items.length > 0 ? lines : null
}

/** What the form of a new position begins with; null for those who are staff of no unit. */
export async function loadNewPosition(): Promise<NewPosition | null> {
  const actor = await requireActor()
  return findNewPosition(actor, { id: randomUUID(), copyId: randomUUID() })
}

/** A position for its staff or moderators; null for anybody else. */
export async function loadPositionForEdit(id: string): Promise<PositionForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findPositionForEdit(actor, id) : null
}

/** The same with its history and who took each step of its life. */
export async function loadPositionRecord(id: string): Promise<PositionRecord | null> {
  const position = await loadPositionForEdit(id)
  if (!position) return null
  const steps = ['create', 'copy', 'import', ...POSITION_EVENTS].map((event) => `position.${event}`)
  const [history, taken] = await Promise.all([
    listHistory('position', id),
    listLastSteps('position', id, steps),
  ])
  return { position, history, taken, copyId: randomUUID() }
}
