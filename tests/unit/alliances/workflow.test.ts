import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MEMBERSHIP_STATUSES } from '@/lib/features/alliances/memberships/constants'
import { mayApply, standingWords } from '@/lib/features/alliances/memberships/rules'
import { MEMBERSHIP_EVENTS, type MembershipState, next } from '@/lib/features/alliances/memberships/workflow'

const STATES: MembershipState[] = ['none', ...MEMBERSHIP_STATUSES]

describe('the life of a membership', () => {
  test('is this and no other', () => {
    const moves = STATES.flatMap((state) =>
      MEMBERSHIP_EVENTS.flatMap((event) => {
        const to = next(state, event)
        return to ? [`${state} ${event} ${to}`] : []
      }),
    )
    expect(moves).toEqual([
      'none apply applied',
      'none enroll admitted',
      'applied enroll admitted',
      'applied withdraw left',
      'applied admit admitted',
      'applied decline declined',
      'admitted seat admitted',
      'admitted remove left',
      'declined apply applied',
      'declined enroll admitted',
      'left apply applied',
      'left enroll admitted',
    ])
  })

  test('never leads back to where there was none, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MEMBERSHIP_EVENTS)), (events) => {
        let state: MembershipState = 'none'
        for (const event of events) {
          const to = next(state, event)
          if (to) state = to
          if (to) expect(MEMBERSHIP_STATUSES).toContain(to)
        }
      }),
    )
  })

  test('that ended before it began reads as taken back', () => {
    expect(standingWords({ status: 'left', leftOn: null })).toBe('已撤回')
    expect(standingWords({ status: 'left', leftOn: '2024-05-01' })).toBe('已退出')
    expect(standingWords({ status: 'declined', leftOn: null })).toBe('未通过')
  })

  test('is asked for by verified units that are neither in nor waiting', () => {
    const able = STATES.filter((state) => mayApply({ verified: true, state }))
    expect(able).toEqual(['none', 'declined', 'left'])
    expect(STATES.filter((state) => mayApply({ verified: false, state }))).toEqual([])
  })
})
