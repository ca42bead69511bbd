import { cacheLife, cacheTag } from 'next/cache'
import { permanentRedirect } from 'next/navigation'
import { readListAddress } from '@/lib/features/addresses/loaders'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { isBuilding } from '@/lib/server/env'
import type { ListFilters } from '@/lib/shared/list-path'
import { EVENT_FILTERS } from './constants'
import { findEventPage, listEvents } from './data'
import { eventsTag, eventTag } from './tags'
import type { EventList, EventPage } from './types'

async function cachedList(filters: ListFilters, page: number): Promise<EventList | null> {
  'use cache'
  cacheLife('max')
  cacheTag(eventsTag, alliancesTag)
  return listEvents(filters, page)
}

/**
 * The list that an address means. `segments` follow `by`, or are `page` and a number; none are the whole list.
 * An address in another order leads to the one address of its list; one that means nothing is not found.
 */
export async function loadEventList(segments?: readonly string[]): Promise<EventList | null> {
  const asked = readListAddress('/events', EVENT_FILTERS, segments)
  return asked && cachedList(asked.filters, asked.page)
}

async function cachedEvent(slug: string) {
  'use cache'
  cacheLife('max')
  const found = await findEventPage(slug)
  if (found && 'event' in found) {
    cacheTag(eventTag(found.event.id), organizationsTag, alliancesTag)
  } else {
    cacheTag(eventsTag)
  }
  return found
}

/** The public page of an event. An old slug leads to the new one; an unknown one is not found. */
export async function loadEvent(slug: string): Promise<EventPage | null> {
  if (isBuilding()) return null
  const found = await cachedEvent(slug)
  if (!found) return null
  if ('redirectTo' in found) permanentRedirect(`/events/${found.redirectTo}`)
  return found.event
}
