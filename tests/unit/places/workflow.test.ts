import { expect, test } from 'vitest'
import { PLACE_DEEDS, PLACE_STATUSES } from '@/lib/features/places/constants'
import { next } from '@/lib/features/places/workflow'

test('the life of reserved places is this table and no more', () => {
  const table = Object.fromEntries(
    PLACE_STATUSES.map((status) => [
      status,
      PLACE_DEEDS.flatMap((deed) => {
        const then = next(status, deed)
        return then ? [`${deed} → ${then}`] : []
      }),
    ]),
  )
  expect(table).toEqual({
    held: ['confirm → confirmed', 'release → released', 'expire → expired'],
    confirmed: ['release → released'],
    released: [],
    expired: [],
  })
})
