import { expect, test } from 'vitest'
import { POSITION_STATUSES } from '@/lib/features/positions/constants'
import { needsReason, next, POSITION_EVENTS } from '@/lib/features/positions/workflow'

test('the life of a position is this table and no more', () => {
  const table = Object.fromEntries(
    POSITION_STATUSES.map((status) => [
      status,
      POSITION_EVENTS.flatMap((event) => {
        const then = next(status, event)
        return then ? [`${event} → ${then}`] : []
      }),
    ]),
  )
  expect(table).toEqual({
    draft: ['submit → submitted'],
    submitted: ['publish → published', 'return → returned'],
    returned: ['submit → submitted'],
    published: ['pause → paused', 'close → closed', 'expire → expired', 'revise → submitted'],
    paused: ['resume → published', 'close → closed', 'expire → expired', 'revise → submitted'],
    closed: [],
    expired: [],
  })
})

test('what is returned says why, as the database demands', () => {
  expect(POSITION_EVENTS.filter(needsReason)).toEqual(['return'])
})
