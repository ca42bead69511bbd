import { randomUUID } from 'node:crypto'
import { requireActor } from '@/lib/server/auth/session'
import { findProposals } from './data'
import type { Proposals } from './types'

/** The partners that the actor's units named, and a form for one more; null for those who are staff of none. */
export async function loadProposals(): Promise<Proposals | null> {
  return findProposals(await requireActor(), randomUUID())
}
