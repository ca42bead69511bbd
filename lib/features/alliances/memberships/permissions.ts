import { isSecretaryOf, isStaffOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/shared/actor'
import type { AllianceStatus } from '../constants'
import { type MembershipEvent, type MembershipState, next } from './workflow'

export type MembershipSubject = {
  allianceId: string
  allianceStatus: AllianceStatus
  organizationId: string
  state: MembershipState
}

const BY_THE_UNIT: readonly MembershipEvent[] = ['apply', 'withdraw']

/**
 * A unit's staff ask for its membership and take the request back; the alliance's secretariat decides, seats and
 * removes. An alliance that has ended takes nobody in any more. The life cycle has its say in both.
 */
export function can(actor: Actor, verb: MembershipEvent, subject: MembershipSubject): boolean {
  const result = next(subject.state, verb)
  if (result === null) return false
  if (subject.allianceStatus === 'ended' && (result === 'applied' || result === 'admitted')) return false
  return BY_THE_UNIT.includes(verb)
    ? isStaffOf(actor, subject.organizationId)
    : isSecretaryOf(actor, subject.allianceId)
}

/** Whether the actor may see every membership of the alliance, applications and reasons included. */
export function canReview(actor: Actor, allianceId: string): boolean {
  return isSecretaryOf(actor, allianceId)
}
