import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { everyDay } from '@/lib/server/jobs'

const MINUTE = 60_000

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T06:58:00+08:00') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('daily work runs when the process begins, and once a day from its hour in China on', async () => {
  const work = vi.fn(async () => {})
  const stop = everyDay(7, 'test', work)
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(work).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(work).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(23 * 60 * MINUTE)
  expect(work).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  expect(work).toHaveBeenCalledTimes(3)
  stop()
})

test('work that failed is tried again at the next minute', async () => {
  const work = vi.fn(async () => {}).mockRejectedValueOnce(new Error('the database is away'))
  const stop = everyDay(0, 'test', work)
  await vi.advanceTimersByTimeAsync(3 * MINUTE)
  expect(work).toHaveBeenCalledTimes(2)
  stop()
})
