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

/** Whether it is for this actor at all: a unit's staff ask and take back, the alliance's secretariat does the rest. */
export function isFor(actor: Actor, verb: MembershipEvent, subject: MembershipSubject): boolean {
  return BY_THE_UNIT.includes(verb)
    ? isStaffOf(actor, subject.organizationId)
    : isSecretaryOf(actor, subject.allianceId)
}

/** Whether the record allows it now. An alliance that has ended takes nobody in and gives no seats any more. */
export function isOpenTo(verb: MembershipEvent, subject: MembershipSubject): boolean {
  const result = next(subject.state, verb)
  if (result === null) return false
  return subject.allianceStatus !== 'ended' || (result !== 'applied' && result !== 'admitted')
}

/** Role and record state together. */
export function can(actor: Actor, verb: MembershipEvent, subject: MembershipSubject): boolean {
  return isFor(actor, verb, subject) && isOpenTo(verb, subject)
}

/** Whether the actor may see every membership of the alliance, applications and reasons included. */
export function canReview(actor: Actor, allianceId: string): boolean {
  return isSecretaryOf(actor, allianceId)
}
