import type { AgreementStatus } from './constants'

/**
 * `register` enters a paper agreement that its parties have signed and `correct` mends such an entry; the others are
 * the life of one made here. `take_effect` comes with the last party's confirmation, `renew` and `amend` with the
 * effect of the agreement that renews or supplements this one.
 */
export const AGREEMENT_EVENTS = [
  'register',
  'correct',
  'propose',
  'confirm',
  'reject',
  'revise',
  'take_effect',
  'amend',
  'expire',
  'terminate',
  'renew',
] as const
export type AgreementEvent = (typeof AGREEMENT_EVENTS)[number]

/**
 * The whole life of an agreement: what is not listed cannot happen. After its last day an agreement may still be
 * renewed, and a paper entry corrected; it is not ended any more, since it has ended.
 */
const NEXT: Record<AgreementStatus, Partial<Record<AgreementEvent, AgreementStatus>>> = {
  draft: { register: 'effective', propose: 'proposed' },
  proposed: { confirm: 'proposed', reject: 'rejected', revise: 'draft', take_effect: 'effective' },
  rejected: { revise: 'draft' },
  effective: {
    correct: 'effective',
    amend: 'effective',
    expire: 'expired',
    terminate: 'terminated',
    renew: 'renewed',
  },
  expired: { correct: 'effective', renew: 'renewed' },
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
