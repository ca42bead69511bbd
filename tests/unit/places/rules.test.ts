import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  classKey,
  classLimit,
  freshUntil,
  isStale,
  peakOf,
  roomIn,
  stretchesOf,
  unitLimit,
} from '@/lib/features/places/rules'
import type { Span } from '@/lib/features/places/types'
import { addDays } from '@/lib/shared/dates'

const FIRST = '2027-01-01'
const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(FIRST, days))
const period = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }))
const span: fc.Arbitrary<Span> = fc
  .tuple(period, fc.integer({ min: 1, max: 9 }))
  .map(([days, places]) => ({ ...days, places }))
const spans = fc.array(span, { maxLength: 12 })

function* daysOf({ from, to }: { from: string; to: string }) {
  for (let one = from; one <= to; one = addDays(one, 1)) yield one
}

const sumOn = (all: readonly Span[], on: string) =>
  all.filter(({ from, to }) => from <= on && on <= to).reduce((sum, { places }) => sum + places, 0)
const highestOn = (all: readonly Span[], on: string) =>
  Math.max(0, ...all.filter(({ from, to }) => from <= on && on <= to).map(({ places }) => places))

describe('the limits', () => {
  test.each([
    [0, 0, 0],
    [4, 0, 0],
    [9, 0, 1],
    [10, 1, 2],
    [379, 37, 75],
  ])(
    'of %i staff are %i in the unit and %i in a class: whole persons, nothing rounded up',
    (staff, unit, inClass) => {
      expect(unitLimit(staff)).toBe(unit)
      expect(classLimit(staff)).toBe(inClass)
    },
  )

  test('a count of staff counts for twelve months, the last day included', () => {
    expect(freshUntil('2026-02-28')).toBe('2027-02-28')
    expect(freshUntil('2024-02-29')).toBe('2025-02-28')
    expect(isStale('2026-02-28', '2027-02-28')).toBe(false)
    expect(isStale('2026-02-28', '2027-03-01')).toBe(true)
  })

  test('spellings of one class of posts are one class', () => {
    expect(classKey('ＣＮＣ 操作')).toBe(classKey('cnc操作'))
    expect(classKey('护理')).not.toBe(classKey('护理员'))
  })
})

describe('a period in stretches', () => {
  test('a full spring and a full autumn both fit, and one day in common does not', () => {
    const spring = { from: '2027-03-01', to: '2027-08-31', places: 37 }
    const autumn = { from: '2027-09-01', to: '2028-02-29', places: 37 }
    expect(roomIn(stretchesOf(autumn, [spring], 37))).toBe(37)
    expect(roomIn(stretchesOf({ ...autumn, from: '2027-08-31' }, [spring], 37))).toBe(0)
    expect(roomIn(stretchesOf({ from: '2027-03-01', to: '2028-02-29' }, [spring, autumn], 37))).toBe(0)
  })

  test('day by day it says what counting by hand says', () => {
    fc.assert(
      fc.property(period, spans, spans, fc.nat(20), (asked, taken, raised, base) => {
        const stretches = stretchesOf(asked, taken, base, raised)
        for (const one of daysOf(asked)) {
          const at = stretches.find(({ from, to }) => from <= one && one <= to)
          expect(at).toMatchObject({
            taken: sumOn(taken, one),
            limit: Math.max(base, highestOn(raised, one)),
          })
        }
      }),
    )
  })

  test('it covers the period once, in order, and never says the same twice in a row', () => {
    fc.assert(
      fc.property(period, spans, spans, (asked, taken, raised) => {
        const stretches = stretchesOf(asked, taken, 5, raised)
        expect(stretches[0]?.from).toBe(asked.from)
        expect(stretches.at(-1)?.to).toBe(asked.to)
        stretches.slice(1).forEach((one, at) => {
          const before = stretches[at]
          expect(one.from).toBe(addDays(before?.to ?? '', 1))
          expect([one.taken, one.limit]).not.toEqual([before?.taken, before?.limit])
        })
      }),
    )
  })

  test('what fits into the room exceeds no limit on any day, and one more does on some day', () => {
    fc.assert(
      fc.property(period, spans, fc.nat(30), (asked, taken, limit) => {
        const room = roomIn(stretchesOf(asked, taken, limit))
        const most = Math.max(...[...daysOf(asked)].map((one) => sumOn(taken, one)))
        expect(room).toBe(Math.max(0, limit - most))
        expect(peakOf(stretchesOf(asked, taken, limit))).toBe(most)
      }),
    )
  })

  test('another reservation never makes room, and an approval never takes it', () => {
    fc.assert(
      fc.property(period, spans, span, fc.nat(20), (asked, taken, more, base) => {
        const room = roomIn(stretchesOf(asked, taken, base))
        expect(roomIn(stretchesOf(asked, [...taken, more], base))).toBeLessThanOrEqual(room)
        expect(roomIn(stretchesOf(asked, taken, base, [more]))).toBeGreaterThanOrEqual(room)
      }),
    )
  })

  test('approvals that meet do not add up', () => {
    const whole = { from: '2027-01-01', to: '2027-01-31' }
    const raised = [
      { ...whole, places: 40 },
      { ...whole, places: 50 },
    ]
    expect(stretchesOf(whole, [], 37, raised)).toEqual([{ ...whole, taken: 0, limit: 50 }])
  })

  test('no day has no room', () => {
    expect(stretchesOf({ from: '2027-02-01', to: '2027-01-01' }, [], 37)).toEqual([])
    expect(roomIn([])).toBe(0)
  })
})
