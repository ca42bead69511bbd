import { randomUUID } from 'node:crypto'
import { isPlatformAdmin, staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { POSITION_STATUSES, type PositionScope } from '../constants'
import { findNewPosition, findPositionForEdit, listPositionLines } from './data'
import type { NewPosition, PositionForEdit, PositionLines } from './types'

function isConcerned(actor: Actor, scope: PositionScope): boolean {
  if (scope === 'own') return staffOrganizationIds(actor).length > 0
  return (
    isPlatformAdmin(actor) ||
    actor.roles.some(({ role }) => role === 'alliance_secretary' || role === 'moderator')
  )
}

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
  return findNewPosition(actor, randomUUID())
}

/** A position for its staff or moderators; null for anybody else. */
export async function loadPositionForEdit(id: string): Promise<PositionForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findPositionForEdit(actor, id) : null
}

/** The same with its history. */
export async function loadPositionRecord(
  id: string,
): Promise<{ position: PositionForEdit; history: HistoryLine[] } | null> {
  const position = await loadPositionForEdit(id)
  return position && { position, history: await listHistory('position', id) }
}
