import { countMoves, listMoves, pageOfMoves } from '@/lib/features/places/ledger/data'
import type { MoveLine } from '@/lib/features/places/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { PAGE_SIZE } from '@/lib/shared/list-path'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import type { CapacityScope } from './constants'
import { findApprovalStart, findCapacity, findDeclarationStart, findViewable } from './data'
import { watchesUnits } from './permissions'
import type { ApprovalStart, CapacityReading, DeclarationStart, Named } from './types'

/** What a unit may take in and has taken in; null for who may not see it. `scope` is where the page stands. */
export async function loadCapacity(scope: CapacityScope, id: string): Promise<CapacityReading | null> {
  const actor = await requireActor()
  if (!isRecordId(id) || (scope === 'office' && !watchesUnits(actor))) return null
  return findCapacity(actor, id, new Date())
}

export type MovePage = { unit: Named; moves: MoveLine[]; total: number; page: number; pageCount: number }

/** One page of a unit's ledger, newest first; null beyond the last one and for who may not see it. */
export async function loadMoves(
  scope: CapacityScope,
  id: string,
  query: ListQuery,
): Promise<MovePage | null> {
  const actor = await requireActor()
  if (!isRecordId(id) || (scope === 'office' && !watchesUnits(actor))) return null
  const unit = await findViewable(actor, id)
  if (!unit) return null
  const { page } = readListQuery(query, [])
  const total = await countMoves(id)
  const { last, count, pageCount } = pageOfMoves(total, page, PAGE_SIZE)
  if (page > 1 && last <= 0) return null
  return { unit, moves: await listMoves(id, { last, count }), total, page, pageCount }
}

/** What the form of a declaration begins with; null for who may not declare. */
export async function loadDeclarationStart(id: string): Promise<DeclarationStart | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findDeclarationStart(actor, id) : null
}

/** What the form of an approval offers; null for who may not enter one. */
export async function loadApprovalStart(id: string): Promise<ApprovalStart | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findApprovalStart(actor, id) : null
}
