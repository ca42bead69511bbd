import { requireActor } from '@/lib/server/auth/session'
import { listAuditLines, verifyAuditChain } from './data'
import { can } from './permissions'
import type { AuditFilter, AuditPage, ChainReport } from './types'

/** A page of the trail for the platform administrator; null for anybody else. */
export async function loadAuditPage(filter: AuditFilter, cursor: string | null): Promise<AuditPage | null> {
  const actor = await requireActor()
  return can(actor, 'view') ? listAuditLines(actor, filter, cursor) : null
}

/** Verifies the whole chain, entry by entry, for the platform administrator; null for anybody else. */
export async function loadChainReport(): Promise<ChainReport | null> {
  const actor = await requireActor()
  return can(actor, 'verify') ? verifyAuditChain(actor) : null
}
