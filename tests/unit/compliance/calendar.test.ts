import { describe, expect, test } from 'vitest'
import {
  addMonths,
  hasCompletedYears,
  isStale,
  lastsAtLeast,
  lastsAtMost,
} from '@/lib/features/compliance/calendar/rules'
import { isNursing, majorGroupOf } from '@/lib/features/compliance/majors/rules'
import { reachesIntoNight } from '@/lib/features/compliance/time/rules'

describe('months', () => {
  test('end on the last day where a month is too short', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
    expect(addMonths('2027-03-15', -3)).toBe('2026-12-15')
  })

  test('are counted with both days', () => {
    expect(lastsAtLeast('2027-03-01', '2027-08-31', 6)).toBe(true)
    expect(lastsAtLeast('2027-03-01', '2027-08-30', 6)).toBe(false)
    expect(lastsAtMost('2027-03-01', '2027-08-31', 6)).toBe(true)
    expect(lastsAtMost('2027-03-01', '2027-09-01', 6)).toBe(false)
  })
})

describe('age', () => {
  test('is complete from the day after the birthday, also for those born on a leap day', () => {
    expect(hasCompletedYears('2011-03-01', 16, '2027-03-01')).toBe(false)
    expect(hasCompletedYears('2011-03-01', 16, '2027-03-02')).toBe(true)
    expect(hasCompletedYears('2008-02-29', 18, '2026-02-28')).toBe(false)
    expect(hasCompletedYears('2008-02-29', 18, '2026-03-01')).toBe(true)
  })

  test('of a statement is a year, and none lies in the future', () => {
    expect(isStale('2025-12-01', 12, '2026-12-01')).toBe(false)
    expect(isStale('2025-11-30', 12, '2026-12-01')).toBe(true)
    expect(isStale('2026-12-02', 12, '2026-12-01')).toBe(true)
  })
})

test('the night reaches from ten to six, over midnight', () => {
  expect(reachesIntoNight('08:00', '22:00')).toBe(false)
  expect(reachesIntoNight('14:00', '22:01')).toBe(true)
  expect(reachesIntoNight('6:00', '14:00')).toBe(false)
  expect(reachesIntoNight('05:59', '14:00')).toBe(true)
  expect(reachesIntoNight('20:00', '02:00')).toBe(true)
  expect(reachesIntoNight('08:00', null)).toBe(null)
  expect(reachesIntoNight('8 am', '14:00')).toBe(null)
})

test('groups of majors are named alike over the three levels', () => {
  expect(majorGroupOf('620201')).toBe('资源环境与安全大类')
  expect(majorGroupOf('520201')).toBe('医药卫生大类')
  expect(majorGroupOf('720201')).toBe('医药卫生大类')
  expect(majorGroupOf('320201')).toBe('医药卫生大类')
  // Majors under state control have a K behind their digits.
  expect(majorGroupOf('570102K')).toBe('教育与体育大类')
  expect(majorGroupOf('570102X')).toBe(null)
  expect(majorGroupOf('800101')).toBe(null)
  expect(majorGroupOf('4601')).toBe(null)
  expect(majorGroupOf(null)).toBe(null)
})

test('nursing and midwifery are known by code, and by name where there is none', () => {
  expect(isNursing({ name: '护理', code: '520201' })).toBe(true)
  expect(isNursing({ name: '护理（老年方向）', code: null })).toBe(true)
  expect(isNursing({ name: '助产学', code: null })).toBe(true)
  expect(isNursing({ name: '护理', code: '460103' })).toBe(false)
  expect(isNursing({ name: '护理机器人技术', code: null })).toBe(false)
})
