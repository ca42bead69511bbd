import { isSecretaryOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type AgreementSubject, answeringFor } from '../permissions'
import { next } from '../workflow'
import type { TerminationGround, TerminationStatus } from './constants'

export const TERMINATION_VERBS = ['request', 'consent', 'withdraw', 'decide'] as const
export type TerminationVerb = (typeof TERMINATION_VERBS)[number]

export type TerminationSubject = {
  agreement: AgreementSubject
  /** What was asked for; null: nothing yet. */
  asked: {
    status: TerminationStatus
    ground: TerminationGround
    /** The party that asked. */
    organizationId: string | null
    /** Parties that agreed. */
    consentIds: readonly string[]
  } | null
}

/** The parties whose agreement is still wanted, among those that the actor answers for. */
export function consentingFor(actor: Actor, { agreement, asked }: TerminationSubject): string[] {
  if (asked?.status !== 'open' || asked.ground !== 'consent') return []
  return answeringFor(actor, agreement).filter(
    (id) => id !== asked.organizationId && !asked.consentIds.includes(id),
  )
}

/**
 * Ending an agreement made here is the parties' own: each by its own administrator, as with confirming. Whether a
 * clause allows it, the secretariat says that keeps the entry. What has come to its end in any way is not ended again.
 */
export function can(actor: Actor, verb: TerminationVerb, subject: TerminationSubject): boolean {
  const { agreement, asked } = subject
  if (agreement.origin !== 'portal' || next(agreement.status, 'terminate') === null) return false
  const isOpen = asked?.status === 'open'
  switch (verb) {
    case 'request':
      return !isOpen && answeringFor(actor, agreement).length > 0
    case 'consent':
      return consentingFor(actor, subject).length > 0
    case 'withdraw':
      return isOpen && answeringFor(actor, agreement).some((id) => id === asked.organizationId)
    case 'decide':
      return isOpen && asked.ground === 'clause' && isSecretaryOf(actor, agreement.allianceId)
  }
}
