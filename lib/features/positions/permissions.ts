import { isModeratorOf, isStaffOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import type { PositionStatus } from './constants'
import { next, POSITION_EVENTS, type PositionEvent } from './workflow'

export const POSITION_VERBS = ['create', 'view', 'edit', ...POSITION_EVENTS] as const
export type PositionVerb = (typeof POSITION_VERBS)[number]

export type PositionSubject = {
  status: PositionStatus
  organizationId: string
  /** Whose moderators review it; null: the platform administrator. */
  allianceId: string | null
}

const BY_MODERATORS: readonly PositionEvent[] = ['publish', 'return']

/**
 * The unit's staff write a position, hand it in, pause and close it. Moderators and secretaries of the alliance that
 * the unit chose see it from the moment that it is handed in, and publish or return it; the platform administrator
 * may do both, and alone reviews what names no alliance.
 */
export function can(actor: Actor, verb: PositionVerb, position: PositionSubject): boolean {
  const { status } = position
  const writes = isStaffOf(actor, position.organizationId)
  const reviews = isModeratorOf(actor, position.allianceId)
  switch (verb) {
    case 'create':
      return writes
    case 'view':
      return writes || (reviews && status !== 'draft')
    case 'edit':
      return writes && (status === 'draft' || status === 'returned' || next(status, 'revise') !== null)
    case 'expire':
      // Days pass by themselves: the job says so, nobody else.
      return actor.system === true && next(status, verb) !== null
    default:
      return (BY_MODERATORS.includes(verb) ? reviews : writes) && next(status, verb) !== null
  }
}
