import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CalendarEvent, calendarFile, hasDay } from '@/lib/features/events/calendar/rules'

const calendar = { name: '协育', baseUrl: 'https://portal.example.edu.cn' }
const event = (changed: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: '0198d0a6-0000-7000-8000-000000000001',
  slug: 'yantaohui',
  title: '托育研讨会',
  summary: '',
  startsOn: '2022-05-20',
  startsAt: null,
  endsAt: null,
  place: null,
  updatedAt: '2026-11-22T08:00:00.123Z',
  ...changed,
})
/** The file with its folded lines joined again. */
const linesOf = (changed: Partial<CalendarEvent> = {}) =>
  calendarFile([event(changed)], calendar)
    .replace(/\r\n /g, '')
    .split('\r\n')

test('an event known by its day takes the whole day, in every time zone', () => {
  expect(linesOf()).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Xieyu//Xieyu//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:协育',
    'BEGIN:VEVENT',
    'UID:0198d0a6-0000-7000-8000-000000000001@portal.example.edu.cn',
    'DTSTAMP:20261122T080000Z',
    'LAST-MODIFIED:20261122T080000Z',
    'DTSTART;VALUE=DATE:20220520',
    'DTEND;VALUE=DATE:20220521',
    'SUMMARY:托育研讨会',
    'DESCRIPTION:https://portal.example.edu.cn/events/yantaohui',
    'URL:https://portal.example.edu.cn/events/yantaohui',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
  // The last of its days in China, at 23:59 there.
  expect(linesOf({ endsAt: '2022-12-31T15:59:00Z' })).toContain('DTEND;VALUE=DATE:20230101')
})

test('an event known by the hour is told in UTC', () => {
  const lines = linesOf({ startsAt: '2022-05-20T01:30:00.000Z', endsAt: '2022-05-20T03:00:00.000Z' })
  expect(lines).toEqual(expect.arrayContaining(['DTSTART:20220520T013000Z', 'DTEND:20220520T030000Z']))
  expect(linesOf({ startsAt: '2022-05-20T01:30:00.000Z' }).join()).not.toContain('DTEND')
})

test('an event of which only the month is known stands in no calendar', () => {
  for (const startsOn of ['2022-05', '2022', null]) {
    expect(hasDay(event({ startsOn }))).toBe(false)
    expect(linesOf({ startsOn })).not.toContain('BEGIN:VEVENT')
  }
})

test('no text of an event can end its line or add another', () => {
  const lines = linesOf({ title: '甲;乙,丙\\丁', summary: '一\r\nEND:VEVENT\n二', place: '报告厅' })
  expect(lines).toContain('SUMMARY:甲\\;乙\\,丙\\\\丁')
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (title, place) => {
      expect(linesOf({ title, place }).filter((line) => line !== '')).toHaveLength(18)
    }),
  )
})

test('no line is longer than 75 octets, and none is broken inside a character', () => {
  const title = '产教融合'.repeat(60)
  const file = calendarFile([event({ title })], calendar)
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(linesOf({ title })).toContain(`SUMMARY:${title}`)
})
