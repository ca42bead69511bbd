import { isPlatformAdmin, isSecretaryOfAny, isStaffOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import type { SubjectRecord } from './types'

/**
 * Whether the actor keeps this record's figures and honours: staff of a unit that it belongs to, or a secretary of
 * its alliance; for a frozen record the platform administrator alone.
 */
export function canKeep(
  actor: Actor,
  subject: Pick<SubjectRecord, 'organizationIds' | 'allianceIds' | 'frozen'>,
): boolean {
  if (isPlatformAdmin(actor)) return true
  if (subject.frozen) return false
  return (
    subject.organizationIds.some((id) => isStaffOf(actor, id)) || isSecretaryOfAny(actor, subject.allianceIds)
  )
}
