import { describe, expect, test } from 'vitest'
import { describeWhen, groupByYear, shanghaiInstant, shanghaiTime } from '@/lib/features/events/rules'
import { eventCreateInput } from '@/lib/features/events/schema'

const at = (day: string, time: string) => shanghaiInstant(day, time).toISOString()

describe('when an event is', () => {
  test.each([
    { when: { startsOn: null, startsAt: null, endsAt: null }, words: '' },
    { when: { startsOn: '2022', startsAt: null, endsAt: null }, words: '2022年' },
    { when: { startsOn: '2022-05-20', startsAt: null, endsAt: null }, words: '2022年5月20日' },
    {
      when: { startsOn: '2022-05-20', startsAt: null, endsAt: at('2022-05-22', '23:59') },
      words: '2022年5月20日 至 2022年5月22日',
    },
    {
      when: { startsOn: '2022-05-20', startsAt: at('2022-05-20', '09:30'), endsAt: null },
      words: '2022年5月20日 09:30',
    },
    {
      when: {
        startsOn: '2022-05-20',
        startsAt: at('2022-05-20', '09:30'),
        endsAt: at('2022-05-20', '11:00'),
      },
      words: '2022年5月20日 09:30 至 11:00',
    },
    {
      when: {
        startsOn: '2022-05-20',
        startsAt: at('2022-05-20', '22:00'),
        endsAt: at('2022-05-21', '01:00'),
      },
      words: '2022年5月20日 22:00 至 2022年5月21日 01:00',
    },
  ])('reads “$words”', ({ when, words }) => {
    expect(describeWhen(when)).toBe(words)
  })

  test('is told by the clock of China wherever the server stands', () => {
    expect(at('2022-05-20', '09:30')).toBe('2022-05-20T01:30:00.000Z')
    expect(shanghaiTime(new Date('2022-05-20T16:05:00Z'))).toBe('00:05')
  })
})

test('events are grouped by year in the order in which they come', () => {
  const events = [
    { startsOn: '2023-01-02' },
    { startsOn: '2022-05' },
    { startsOn: '2022' },
    { startsOn: null },
  ]
  expect(groupByYear(events).map(({ year, events: inYear }) => [year, inYear.length])).toEqual([
    ['2023', 1],
    ['2022', 2],
    [null, 1],
  ])
})

describe('the form of an event', () => {
  const FORM = { id: '0193d1a0-0000-7000-8000-000000000001', title: '研讨会', kind: 'seminar' }
  const problem = (times: Record<string, string>) => {
    const parsed = eventCreateInput.safeParse({ ...FORM, ...times })
    return parsed.success ? null : parsed.error.issues.map(({ path }) => path[0]).join()
  }

  test('reads hours as people type them', () => {
    const parsed = eventCreateInput.parse({ ...FORM, startsOn: '2022-05-20', startTime: '９：３０' })
    expect(parsed.startTime).toBe('09:30')
  })

  test.each([
    [{ startsOn: '2022-05', startTime: '9:30' }, 'startTime'],
    [{ startsOn: '2022-05-20', startTime: '25:00' }, 'startTime'],
    [{ startsOn: '2022-05-20', endTime: '10:00' }, 'endTime'],
    [{ startsOn: '2022-05', endsOn: '2022-05-21' }, 'endsOn'],
    [{ startsOn: '2022-05-20', endsOn: '2022-05-19' }, 'endsOn'],
    [{ startsOn: '2022-05-20', startTime: '9:30', endsOn: '2022-05-21' }, 'endTime'],
    [{ startsOn: '2022-05-20', startTime: '9:30', endTime: '9:00' }, 'endTime'],
    [{ startsOn: '2022-02-31' }, 'startsOn'],
  ])('says beside the field what is wrong with %o', (times, field) => {
    expect(problem(times as Record<string, string>)).toBe(field)
  })

  test.each([
    [{}],
    [{ startsOn: '2022' }],
    [{ startsOn: '2022-05-20', endsOn: '2022-05-22' }],
    [{ startsOn: '2022-05-20', startTime: '9:30', endTime: '11:00' }],
    [{ startsOn: '2022-05-20', startTime: '22:00', endsOn: '2022-05-21', endTime: '1:00' }],
  ])('accepts %o', (times) => {
    expect(problem(times as Record<string, string>)).toBeNull()
  })
})
