import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/server/auth/session'
import { listAuditLines, verifyAuditChain } from './data'
import { can } from './permissions'
import type { AuditFilter, AuditPage, ChainReport } from './types'

/** A page of the trail for the platform administrator. */
export async function loadAuditPage(filter: AuditFilter, cursor: string | null): Promise<AuditPage> {
  const actor = await requireActor('/admin/audit')
  if (!can(actor, 'view')) notFound()
  return listAuditLines(actor, filter, cursor)
}

/** Verifies the whole chain, entry by entry, for the platform administrator. */
export async function loadChainReport(): Promise<ChainReport> {
  const actor = await requireActor('/admin/audit/verification')
  if (!can(actor, 'verify')) notFound()
  return verifyAuditChain(actor)
}
