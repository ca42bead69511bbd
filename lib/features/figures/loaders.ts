import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findFigureForEdit } from './data'
import type { FigureForEdit } from './types'

/** A figure for the form at `path`; null for who does not keep its record. */
export async function loadFigureForEdit(path: string, id: string): Promise<FigureForEdit | null> {
  const actor = await requireActor(path)
  return isRecordId(id) ? findFigureForEdit(actor, id) : null
}
