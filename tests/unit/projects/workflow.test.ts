import { expect, test } from 'vitest'
import { PROJECT_STATUSES } from '@/lib/features/projects/constants'
import { needsReason, next, PROJECT_EVENTS, reached } from '@/lib/features/projects/workflow'

test('the life of a project is this table and no more', () => {
  const table = Object.fromEntries(
    PROJECT_STATUSES.map((status) => [
      status,
      PROJECT_EVENTS.flatMap((event) => {
        const then = next(status, event)
        return then ? [`${event} → ${then}`] : []
      }),
    ]),
  )
  expect(table).toEqual({
    draft: ['submit → submitted'],
    submitted: ['register → registered', 'return → returned'],
    returned: ['submit → submitted'],
    registered: ['start → active', 'terminate → terminated'],
    active: ['complete → completed', 'terminate → terminated'],
    completed: [],
    terminated: [],
  })
})

test('what is refused or ended says why, as the database demands', () => {
  expect(PROJECT_EVENTS.filter(needsReason)).toEqual(['return', 'terminate'])
})

test('an event leads to one state, from wherever it happens', () => {
  for (const event of PROJECT_EVENTS) {
    const then = PROJECT_STATUSES.flatMap((status) => next(status, event) ?? [])
    expect([...new Set(then)]).toEqual([reached(event)])
  }
})
