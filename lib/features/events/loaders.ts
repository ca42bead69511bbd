import { cacheLife, cacheTag } from 'next/cache'
import { notFound, permanentRedirect } from 'next/navigation'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { type ListFilters, parseListPath, pathOfSegments } from '@/lib/shared/list-path'
import { isPlaceholder } from '@/lib/shared/slugs'
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
export async function loadEventList(site: string, segments?: readonly string[]): Promise<EventList> {
  if (isPlaceholder(site) || segments?.some(isPlaceholder)) notFound()
  const parsed = parseListPath(segments, EVENT_FILTERS)
  if (parsed === null) notFound()
  if ('redirectTo' in parsed) permanentRedirect(pathOfSegments('/events', parsed.redirectTo))
  return (await cachedList(parsed.filters, parsed.page)) ?? notFound()
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
export async function loadEvent(site: string, slug: string): Promise<EventPage> {
  if (isPlaceholder(site) || isPlaceholder(slug)) notFound()
  const found = await cachedEvent(slug)
  if (!found) notFound()
  if ('redirectTo' in found) permanentRedirect(`/events/${found.redirectTo}`)
  return found.event
}
