import { todayInShanghai } from '@/lib/shared/dates'
import type { EventPage } from '../types'

/** What a calendar needs to know of an event. */
export type CalendarEvent = Pick<
  EventPage,
  'id' | 'slug' | 'title' | 'summary' | 'startsOn' | 'startsAt' | 'endsAt' | 'place' | 'updatedAt'
>

type Calendar = { name: string; baseUrl: string }

const DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY_MS = 24 * 3600 * 1000

/** `2022-05-20` → `20220520`. */
const plainDay = (day: string) => day.replaceAll('-', '')

/** A moment as UTC: `20220520T060500Z`. */
const plainMoment = (iso: string) => `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** The day after, because the end of whole days is the first that is not one of them. */
function dayAfter(day: string): string {
  return plainDay(new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10))
}

/** RFC 5545, 3.3.11: what would end a text is escaped. */
function asText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** RFC 5545, 3.1: lines of at most 75 octets; none is broken inside a character. */
function fold(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}

/** From when to when; null while nobody knows the day. A month or a year is no day. */
function times({ startsOn, startsAt, endsAt }: CalendarEvent): string[] | null {
  if (startsAt !== null) {
    return [`DTSTART:${plainMoment(startsAt)}`, ...(endsAt === null ? [] : [`DTEND:${plainMoment(endsAt)}`])]
  }
  if (startsOn === null || !DAY.test(startsOn)) return null
  const last = endsAt === null ? startsOn : todayInShanghai(new Date(endsAt))
  return [`DTSTART;VALUE=DATE:${plainDay(startsOn)}`, `DTEND;VALUE=DATE:${dayAfter(last)}`]
}

/** Whether the event can stand in a calendar: its day is known. */
export function hasDay(event: CalendarEvent): boolean {
  return times(event) !== null
}

function eventLines(event: CalendarEvent, { baseUrl }: Calendar): string[] {
  const when = times(event)
  if (when === null) return []
  const url = `${baseUrl}/events/${event.slug}`
  const description = [event.summary, url].filter(Boolean).join('\n')
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@${new URL(baseUrl).hostname}`,
    `DTSTAMP:${plainMoment(event.updatedAt)}`,
    `LAST-MODIFIED:${plainMoment(event.updatedAt)}`,
    ...when,
    `SUMMARY:${asText(event.title)}`,
    `DESCRIPTION:${asText(description)}`,
    ...(event.place === null ? [] : [`LOCATION:${asText(event.place)}`]),
    `URL:${url}`,
    'END:VEVENT',
  ]
}

/** Events as an iCalendar file (RFC 5545). What has no day yet is left out. */
export function calendarFile(events: readonly CalendarEvent[], calendar: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Xieyu//Xieyu//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${asText(calendar.name)}`,
    ...events.flatMap((event) => eventLines(event, calendar)),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
