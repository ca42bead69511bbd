import { loadCalendar } from '@/lib/features/events/calendar/loaders'

/** All events, for calendars that subscribe. Cached like a page. */
export async function GET(): Promise<Response> {
  const file = await loadCalendar()
  return new Response(file, { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
}
