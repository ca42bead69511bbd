import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findFigureForEdit } from './data'
import type { FigureForEdit } from './types'

/** A figure for the form at `path`; not found for who does not keep its record. */
export async function loadFigureForEdit(path: string, id: string): Promise<FigureForEdit> {
  const actor = await requireActor(path)
  return (isRecordId(id) && (await findFigureForEdit(actor, id))) || notFound()
}
