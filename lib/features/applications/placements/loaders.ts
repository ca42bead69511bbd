import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { PLACEMENT_VIEWS } from './constants'
import { listPlacements } from './data'
import { readPlacement } from './mutations'
import type { Placement, PlacementLines } from './types'

/** A page of the applications of the students of the actor's schools; null for those who work for none. */
export async function loadPlacements(view: string, after: string): Promise<PlacementLines | null> {
  const asked = PLACEMENT_VIEWS.find((one) => one === view) ?? null
  return listPlacements(await requireActor(), asked, after || null)
}

/** One application of a student of the actor's school with its history; null for anybody else. */
export async function loadPlacement(
  id: string,
): Promise<{ placement: Placement; history: HistoryLine[] } | null> {
  const actor = await requireActor()
  const placement = isRecordId(id) ? await readPlacement(actor, id) : null
  return placement && { placement, history: await listHistory('application', id) }
}
