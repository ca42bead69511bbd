import {
  isPlatformAdmin,
  secretaryAllianceIds,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import { requireActor } from '@/lib/server/auth/session'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { type AgreementScope, viewsOf } from './constants'
import { listAgreementRows } from './data'
import type { AgreementRows } from './types'

/** The agreements of the actor's units, or those that they keep; null for those who have neither. */
export async function loadAgreementRows(
  scope: AgreementScope,
  query: ListQuery,
): Promise<AgreementRows | null> {
  const actor = await requireActor()
  const concerned =
    scope === 'own'
      ? staffOrganizationIds(actor).length > 0
      : isPlatformAdmin(actor) || secretaryAllianceIds(actor).length > 0
  if (!concerned) return null
  const rows = await listAgreementRows(actor, scope, readListQuery(query, viewsOf(scope)))
  return rows.page === 1 || rows.items.length > 0 ? rows : null
}
