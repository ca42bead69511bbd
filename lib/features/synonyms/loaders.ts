import { requireActor } from '@/lib/server/auth/session'
import { findSynonymsForEdit } from './data'
import { can } from './permissions'
import type { SynonymsForEdit } from './types'

/** The list for the administrator's form; null for anybody else, who is not told that there is one. */
export async function loadSynonymsForEdit(): Promise<SynonymsForEdit | null> {
  const actor = await requireActor()
  return can(actor, 'view') ? findSynonymsForEdit(actor) : null
}
