import { expect, test } from 'vitest'
import { consume, forgive } from '@/lib/server/auth/limits'
import { TooManyError } from '@/lib/shared/errors'
import { db } from '@/tests/support/database'

test('the eleventh wrong password for one account is refused, and says for how long', async () => {
  const key = crypto.randomUUID()
  for (let attempt = 1; attempt <= 10; attempt += 1) await consume('signInAccount', key)
  const refusal = await consume('signInAccount', key).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(TooManyError)
  expect((refusal as TooManyError).retryAfterSeconds).toBeGreaterThan(800)
  await consume('signInAccount', 'somebody else')
})

test('attempts are counted in a schema of their own, so that they survive a restart', async () => {
  const key = crypto.randomUUID()
  await consume('resetAddress', key)
  const rows = await db.$queryRaw<
    { points: number }[]
  >`SELECT points FROM limits.attempts WHERE key = ${`resetAddress:${key}`}`
  expect(rows).toEqual([{ points: 1 }])
})

test('an account that was forgiven begins again from nothing', async () => {
  const key = crypto.randomUUID()
  for (let attempt = 1; attempt <= 10; attempt += 1) await consume('signInAccount', key)
  await forgive('signInAccount', key)
  await consume('signInAccount', key)
})

test('attempts that come at the same moment are all counted', async () => {
  const key = crypto.randomUUID()
  const outcomes = await Promise.allSettled(Array.from({ length: 15 }, () => consume('signInAccount', key)))
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(10)
  const rows = await db.$queryRaw<
    { points: number }[]
  >`SELECT points FROM limits.attempts WHERE key = ${`signInAccount:${key}`}`
  expect(rows[0]?.points).toBeGreaterThanOrEqual(11)
})
