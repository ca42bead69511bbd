import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findHonourForEdit } from './data'
import type { HonourForEdit } from './types'

/** An honour for its form; null for who does not keep its record. */
export async function loadHonourForEdit(id: string): Promise<HonourForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findHonourForEdit(actor, id) : null
}
