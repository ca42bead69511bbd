import { expect, test } from 'vitest'
import { daysBetween, expiryStage, expiryTitle, proposalTitle } from '@/lib/features/agreements/notices/rules'

test('an agreement is in the nearest of the stages 90, 30 and 7 that it has reached', () => {
  const stages = [91, 90, 31, 30, 8, 7, 1, 0, -1].map(expiryStage)
  expect(stages).toEqual([null, 90, 90, 30, 30, 7, 7, 7, null])
})

test('days are counted between calendar days, over the end of a leap February', () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  expect(daysBetween(day('2028-02-28'), day('2028-03-01'))).toBe(2)
  expect(daysBetween(day('2026-12-31'), day('2026-12-30'))).toBe(-1)
})

test('what is said names the agreement, its last day and how many days are left', () => {
  expect(expiryTitle('校企合作协议', '2026-12-20', 28)).toBe(
    '“校企合作协议”将于2026年12月20日到期（还有 28 天）',
  )
  expect(expiryTitle('校企合作协议', '2026-12-20', 0)).toBe('“校企合作协议”将于2026年12月20日到期（今天）')
  expect(proposalTitle('校企合作协议', 1)).toBe('“校企合作协议”等待贵单位确认')
  expect(proposalTitle('校企合作协议', 3)).toContain('已提出第 3 版')
})
