import { isSecretaryOf, isStaffOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import type { AgreementOrigin, AgreementStatus } from './constants'
import { type AgreementEvent, next } from './workflow'

/** The steps that a button of the record's page takes. Answers, links and terminations have forms of their own. */
export const AGREEMENT_STEPS = ['propose', 'revise', 'register', 'expire', 'terminate'] as const
export type AgreementStep = (typeof AGREEMENT_STEPS)[number]

export const AGREEMENT_VERBS = [
  'create',
  'view',
  'view_draft',
  'edit',
  ...AGREEMENT_STEPS,
  'confirm',
  'reject',
  'link',
] as const
export type AgreementVerb = (typeof AGREEMENT_VERBS)[number]

export type AgreementSubject = {
  status: AgreementStatus
  origin: AgreementOrigin
  /** Whose secretariat keeps the entry; null: the platform administrator. */
  allianceId: string | null
  /** The unit that drafts it; null for one from paper. */
  drafterId: string | null
  /** The units before which the last version was put; empty until there is one. */
  partyIds: readonly string[]
}

/**
 * The parties for which the actor may answer: those whose administrator they are by a role of their own. Nobody
 * answers for a party by an office: not its editors, not the secretariat, not the platform administrator.
 */
export function answeringFor(actor: Actor, { partyIds }: Pick<AgreementSubject, 'partyIds'>): string[] {
  return partyIds.filter((id) =>
    actor.roles.some((role) => role.role === 'organization_admin' && role.organizationId === id),
  )
}

function mayBring(actor: Actor, event: AgreementEvent, agreement: AgreementSubject): boolean {
  const paper = agreement.origin === 'paper'
  switch (event) {
    case 'propose':
    case 'revise':
      return !paper && isStaffOf(actor, agreement.drafterId)
    case 'confirm':
    case 'reject':
      return !paper && answeringFor(actor, agreement).length > 0
    case 'register':
    case 'terminate':
      return paper && isSecretaryOf(actor, agreement.allianceId)
    default:
      return isSecretaryOf(actor, agreement.allianceId)
  }
}

function canView(actor: Actor, agreement: AgreementSubject): boolean {
  const { origin, allianceId, drafterId, partyIds } = agreement
  if (origin === 'portal' && isStaffOf(actor, drafterId)) return true
  const keeps = isSecretaryOf(actor, allianceId)
  if (origin === 'paper' && keeps) return true
  return partyIds.length > 0 && (keeps || partyIds.some((id) => isStaffOf(actor, id)))
}

/**
 * Paper entries are written, registered and ended by the secretariat of their alliance, without one by the platform
 * administrator. One made here belongs to the staff of the unit that drafts it until it is put before the parties;
 * from then on the parties and the secretariat see the versions, and each party's own administrator answers.
 * `view_draft` is the text being worked on, `view` the versions.
 */
export function can(actor: Actor, verb: AgreementVerb, agreement: AgreementSubject): boolean {
  const { origin, status, allianceId, drafterId } = agreement
  const owns = origin === 'paper' ? isSecretaryOf(actor, allianceId) : isStaffOf(actor, drafterId)
  switch (verb) {
    case 'view':
      return canView(actor, agreement)
    case 'create':
    case 'view_draft':
      return owns
    case 'edit':
      return owns && (origin === 'paper' || status === 'draft')
    case 'link':
      return origin === 'portal' && status === 'proposed' && isSecretaryOf(actor, allianceId)
    default:
      return mayBring(actor, verb, agreement) && next(status, verb) !== null
  }
}
