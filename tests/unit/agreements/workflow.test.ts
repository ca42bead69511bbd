import { expect, test } from 'vitest'
import { AGREEMENT_STATUSES } from '@/lib/features/agreements/constants'
import { AGREEMENT_EVENTS, needsReason, next } from '@/lib/features/agreements/workflow'

test('the life of an agreement is this table and no more', () => {
  const table = Object.fromEntries(
    AGREEMENT_STATUSES.map((status) => [
      status,
      AGREEMENT_EVENTS.flatMap((event) => {
        const then = next(status, event)
        return then ? [`${event} → ${then}`] : []
      }),
    ]),
  )
  expect(table).toEqual({
    draft: ['register → effective', 'propose → proposed'],
    proposed: ['confirm → proposed', 'reject → rejected', 'revise → draft', 'take_effect → effective'],
    rejected: ['revise → draft'],
    effective: [
      'correct → effective',
      'amend → effective',
      'expire → expired',
      'terminate → terminated',
      'renew → renewed',
    ],
    expired: ['correct → effective', 'renew → renewed'],
    terminated: [],
    renewed: [],
  })
})

test('what is refused or ended says why', () => {
  expect(AGREEMENT_EVENTS.filter(needsReason)).toEqual(['reject', 'terminate'])
})
