import { isSecretaryOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import type { AgreementOrigin, AgreementStatus } from './constants'
import { next } from './workflow'

/** The events that a register entry has; those of agreements made online come with confirmation. */
export const REGISTER_EVENTS = ['register', 'expire', 'terminate', 'renew'] as const
export type RegisterEvent = (typeof REGISTER_EVENTS)[number]

export const AGREEMENT_VERBS = ['create', 'view', 'edit', ...REGISTER_EVENTS] as const
export type AgreementVerb = (typeof AGREEMENT_VERBS)[number]

export type AgreementSubject = {
  status: AgreementStatus
  origin: AgreementOrigin
  /** Whose secretariat keeps the entry; null: the platform administrator. */
  allianceId: string | null
}

/**
 * Entries of the register are kept by the secretariat of their alliance, without one by the platform administrator.
 * Only paper entries are written and registered by hand: what the parties confirmed online is not anybody's to edit.
 */
export function can(actor: Actor, verb: AgreementVerb, agreement: AgreementSubject): boolean {
  if (!isSecretaryOf(actor, agreement.allianceId)) return false
  switch (verb) {
    case 'view':
      return true
    case 'create':
    case 'edit':
      return agreement.origin === 'paper'
    default:
      if (verb === 'register' && agreement.origin !== 'paper') return false
      return next(agreement.status, verb) !== null
  }
}
