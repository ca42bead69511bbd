import { findOwnFacts } from '@/lib/features/students/data'
import { requireActor } from '@/lib/server/auth/session'
import { listOpenings } from './data'
import type { OpeningPage } from './types'

/** A page of the positions that are open to the signed-in student; null for anybody else. */
export async function loadOpenings(all: boolean, cursor: string | null): Promise<OpeningPage | null> {
  const actor = await requireActor()
  const student = await findOwnFacts(actor.userId)
  return student && listOpenings(student, all, cursor)
}
