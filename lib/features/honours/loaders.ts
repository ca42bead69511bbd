import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findHonourForEdit } from './data'
import type { HonourForEdit } from './types'

/** An honour for the form at `path`; null for who does not keep its record. */
export async function loadHonourForEdit(path: string, id: string): Promise<HonourForEdit | null> {
  const actor = await requireActor(path)
  return isRecordId(id) ? findHonourForEdit(actor, id) : null
}
