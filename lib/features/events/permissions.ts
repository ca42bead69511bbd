import { isPlatformAdmin, isSecretaryOf, isSecretaryOfAny } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import type { PublicationStatus } from '@/lib/shared/publication'
import { EVENT_STEPS, next } from './workflow'

export const EVENT_VERBS = ['create', 'view', 'edit', ...EVENT_STEPS] as const
export type EventVerb = (typeof EVENT_VERBS)[number]

export type EventSubject = {
  status: PublicationStatus
  /** The alliances that it belongs to; none: it is the platform administrator's. */
  allianceIds: readonly string[]
}

/**
 * An event is kept by the secretaries of its alliances, and by the platform administrator. A new one names only
 * alliances of which the actor is secretary. A withdrawn event is reopened before it is changed.
 */
export function can(actor: Actor, verb: EventVerb, event: EventSubject): boolean {
  if (verb === 'create') {
    if (isPlatformAdmin(actor)) return true
    return event.allianceIds.length > 0 && event.allianceIds.every((id) => isSecretaryOf(actor, id))
  }
  if (!isSecretaryOfAny(actor, event.allianceIds)) return false
  if (verb === 'view') return true
  if (verb === 'edit') return event.status !== 'withdrawn'
  return next(event.status, verb) !== null
}

/** Whether the actor keeps events at all: any alliance's secretary, or the platform administrator. */
export function canKeepEvents(actor: Actor): boolean {
  return isPlatformAdmin(actor) || actor.roles.some(({ role }) => role === 'alliance_secretary')
}
