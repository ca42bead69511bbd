import { cacheLife, cacheTag } from 'next/cache'
import { permanentRedirect } from 'next/navigation'
import { loadSite } from '@/lib/features/settings/loaders'
import { settingsTag } from '@/lib/features/settings/tags'
import { isBuilding } from '@/lib/server/env'
import { findEventPage } from '../data'
import { eventsTag, eventTag } from '../tags'
import { listCalendarEvents } from './data'
import { calendarFile, hasDay } from './rules'

async function cachedFile(slug: string): Promise<{ file: string } | { redirectTo: string } | null> {
  'use cache'
  cacheLife('max')
  cacheTag(settingsTag)
  const found = await findEventPage(slug)
  if (!found || 'redirectTo' in found) {
    cacheTag(eventsTag)
    return found
  }
  cacheTag(eventTag(found.event.id))
  const { name, baseUrl } = await loadSite()
  return hasDay(found.event) ? { file: calendarFile([found.event], { name, baseUrl }) } : null
}

/** An event as a file for calendars; null where there is none, or nobody knows its day. An old slug leads to the new one. */
export async function loadEventFile(slug: string): Promise<string | null> {
  if (isBuilding()) return null
  const found = await cachedFile(slug)
  if (!found) return null
  if ('redirectTo' in found) permanentRedirect(`/events/${found.redirectTo}/event.ics`)
  return found.file
}

async function cachedCalendar(): Promise<string> {
  'use cache'
  cacheLife('max')
  cacheTag(settingsTag, eventsTag)
  const { name, baseUrl } = await loadSite()
  return calendarFile(await listCalendarEvents(), { name, baseUrl })
}

/** All events, for a calendar that subscribes to them. */
export async function loadCalendar(): Promise<string> {
  return isBuilding() ? '' : cachedCalendar()
}
