import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayOf,
  formatInstant,
  formatPartialDate,
  fromDateColumns,
  isPartialDate,
  parseDay,
  parsePartialDate,
  toDateColumns,
  todayInShanghai,
} from '@/lib/shared/dates'

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const partialDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length))

describe('a partial date', () => {
  it.each([
    ['2022', '2022'],
    ['2022年', '2022'],
    ['2022-5', '2022-05'],
    ['2022年5月', '2022-05'],
    ['2022-5-20', '2022-05-20'],
    ['2022/5/20', '2022-05-20'],
    ['2022.05.20', '2022-05-20'],
    ['2022年5月20日', '2022-05-20'],
    [' 2022 年 5 月 20 日 ', '2022-05-20'],
    ['２０２２－０５－２０', '2022-05-20'],
    ['2024-02-29', '2024-02-29'],
  ])('is read from %s', (text, expected) => {
    expect(parsePartialDate(text)).toBe(expected)
  })

  it.each([
    ['2022-02-31'],
    ['2022年2月31日'],
    ['2023-02-29'],
    ['1900-02-29'],
    ['2022-13'],
    ['2022-00-10'],
    ['2022-5/20'],
    ['0222'],
    ['22-05-20'],
    ['2022-05-20T00:00'],
    ['去年'],
    [''],
  ])('is not read from %s', (text) => {
    expect(parsePartialDate(text)).toBeNull()
  })

  it('goes into its columns and comes back unchanged', () => {
    fc.assert(
      fc.property(partialDate, (partial) => {
        const { date, precision } = toDateColumns(partial)
        expect(fromDateColumns(date, precision)).toBe(partial)
      }),
    )
  })

  it('is understood again in the form shown to readers', () => {
    fc.assert(
      fc.property(partialDate, (partial) => {
        expect(parsePartialDate(formatPartialDate(partial))).toBe(partial)
      }),
    )
  })

  it('is canonical exactly where reading it changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(partialDate, fc.string()), (text) => {
        expect(isPartialDate(text)).toBe(parsePartialDate(text) === text)
      }),
    )
  })

  it('keeps a missing date missing', () => {
    expect(toDateColumns(null)).toEqual({ date: null, precision: null })
    expect(fromDateColumns(null, null)).toBeNull()
  })

  it('is a day when stored without a precision', () => {
    expect(fromDateColumns(new Date('2022-05-20T00:00:00Z'), null)).toBe('2022-05-20')
  })

  it('is refused by the columns when it is none', () => {
    expect(() => toDateColumns('2022-02-31')).toThrow(RangeError)
  })

  it('is shown to readers as far as it is known', () => {
    expect(formatPartialDate('2022-05-20')).toBe('2022年5月20日')
    expect(formatPartialDate('2022-05')).toBe('2022年5月')
    expect(formatPartialDate('2022')).toBe('2022年')
    expect(formatPartialDate('不详')).toBe('不详')
  })
})

describe('a whole day', () => {
  it('is read as midnight UTC and written back', () => {
    fc.assert(
      fc.property(day, (text) => {
        const date = parseDay(text)
        expect(date?.getTime()).toBe(Date.parse(`${text}T00:00:00Z`))
        expect(date && dayOf(date)).toBe(text)
      }),
    )
  })

  it('is not read from a month, a year or an impossible day', () => {
    expect(['2022-05', '2022', '2022-02-30', ''].map(parseDay)).toEqual([null, null, null, null])
  })
})

describe('a moment', () => {
  it('is shown on the clock of China whatever the clock of the server says', () => {
    expect(formatInstant('2022-05-20T06:05:00Z')).toBe('2022年5月20日 14:05')
    expect(formatInstant(new Date('2022-12-31T16:00:00Z'))).toBe('2023年1月1日 00:00')
  })

  it('belongs to the day that it is in China', () => {
    expect(todayInShanghai(new Date('2022-05-20T15:59:59Z'))).toBe('2022-05-20')
    expect(todayInShanghai(new Date('2022-05-20T16:00:00Z'))).toBe('2022-05-21')
  })

  it('is refused when it is none', () => {
    expect(() => formatInstant('不是时间')).toThrow(RangeError)
  })
})
