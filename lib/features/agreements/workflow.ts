import type { AgreementStatus } from './constants'

/**
 * `register` enters a paper agreement that its parties have signed; the others are the life of one made here.
 * `take_effect` comes with the last party's confirmation.
 */
export const AGREEMENT_EVENTS = [
  'register',
  'propose',
  'reject',
  'revise',
  'take_effect',
  'expire',
  'terminate',
  'renew',
] as const
export type AgreementEvent = (typeof AGREEMENT_EVENTS)[number]

/** The whole life of an agreement: what is not listed cannot happen. */
const NEXT: Record<AgreementStatus, Partial<Record<AgreementEvent, AgreementStatus>>> = {
  draft: { register: 'effective', propose: 'proposed' },
  proposed: { reject: 'rejected', revise: 'draft', take_effect: 'effective' },
  rejected: { revise: 'draft' },
  effective: { expire: 'expired', terminate: 'terminated', renew: 'renewed' },
  expired: { renew: 'renewed' },
  terminated: {},
  renewed: {},
}

/** The state after the event, or null where the event has no place in this state. */
export function next(state: AgreementStatus, event: AgreementEvent): AgreementStatus | null {
  return NEXT[state][event] ?? null
}

/** Whether the event must say why; the reason stays with the record. */
export function needsReason(event: AgreementEvent): boolean {
  return event === 'reject' || event === 'terminate'
}
