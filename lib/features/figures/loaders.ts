import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findFigureForEdit } from './data'
import type { FigureForEdit } from './types'

/** A figure for its form; null for who does not keep its record. */
export async function loadFigureForEdit(id: string): Promise<FigureForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findFigureForEdit(actor, id) : null
}
