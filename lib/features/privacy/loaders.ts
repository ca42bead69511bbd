import { requireActor } from '@/lib/server/auth/session'
import { findOwnData } from './data'
import type { OwnData } from './types'

/** What is kept of the signed-in student; null for those who are none. */
export async function loadOwnData(): Promise<OwnData | null> {
  return findOwnData((await requireActor()).userId)
}
