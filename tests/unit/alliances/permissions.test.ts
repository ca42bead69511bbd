import { describe, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { ALLIANCE_STATUSES } from '@/lib/features/alliances/constants'
import { MEMBERSHIP_STATUSES } from '@/lib/features/alliances/memberships/constants'
import { can as canMembership, canReview } from '@/lib/features/alliances/memberships/permissions'
import {
  MEMBERSHIP_EVENTS,
  type MembershipEvent,
  type MembershipState,
} from '@/lib/features/alliances/memberships/workflow'
import { ALLIANCE_VERBS, can } from '@/lib/features/alliances/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const actorWith = (...roles: ActorRole[]): Actor => ({ userId: 'u', label: '测试', roles })

const ACTORS = {
  platform: actorWith({ role: 'platform_admin' }),
  system: SYSTEM_ACTOR,
  secretary: actorWith({ role: 'alliance_secretary', allianceId: 'a' }),
  'secretary of another': actorWith({ role: 'alliance_secretary', allianceId: 'b' }),
  moderator: actorWith({ role: 'moderator', allianceId: 'a' }),
  'unit administrator': actorWith({ role: 'organization_admin', organizationId: 'o' }),
  'unit editor': actorWith({ role: 'organization_editor', organizationId: 'o' }),
  'staff of another': actorWith({ role: 'organization_admin', organizationId: 'p' }),
  student: actorWith({ role: 'student', organizationId: 'o' }),
  nobody: actorWith(),
}
type Who = keyof typeof ACTORS
const WHO = Object.keys(ACTORS) as Who[]

describe('an alliance', () => {
  const KEEPERS: Who[] = ['platform', 'system']

  for (const status of ALLIANCE_STATUSES) {
    for (const verb of ALLIANCE_VERBS) {
      const allowed: Who[] = verb === 'edit' && status !== 'ended' ? [...KEEPERS, 'secretary'] : KEEPERS
      test(`that is ${status} lets ${allowed.join(', ')} ${verb}, and nobody else`, () => {
        const who = WHO.filter((name) => can(ACTORS[name], verb, { id: 'a', status }))
        expect(who).toEqual(WHO.filter((name) => allowed.includes(name)))
      })
    }
  }

  test('that is not there yet is made by the platform alone', () => {
    expect(WHO.filter((name) => can(ACTORS[name], 'create', null))).toEqual(KEEPERS)
    expect(WHO.filter((name) => can(ACTORS[name], 'edit', null))).toEqual(KEEPERS)
  })
})

describe('a membership', () => {
  const UNIT: Who[] = ['platform', 'system', 'unit administrator', 'unit editor']
  const OFFICE: Who[] = ['platform', 'system', 'secretary']
  const STATES: MembershipState[] = ['none', ...MEMBERSHIP_STATUSES]

  /** Who may do it at all, and in which states. */
  const RULES: Record<MembershipEvent, { who: Who[]; states: MembershipState[]; afterEnd: boolean }> = {
    apply: { who: UNIT, states: ['none', 'declined', 'left'], afterEnd: false },
    withdraw: { who: UNIT, states: ['applied'], afterEnd: true },
    enroll: { who: OFFICE, states: ['none', 'applied', 'declined', 'left'], afterEnd: false },
    admit: { who: OFFICE, states: ['applied'], afterEnd: false },
    decline: { who: OFFICE, states: ['applied'], afterEnd: true },
    seat: { who: OFFICE, states: ['admitted'], afterEnd: false },
    remove: { who: OFFICE, states: ['admitted'], afterEnd: true },
  }

  for (const event of MEMBERSHIP_EVENTS) {
    const { who, states, afterEnd } = RULES[event]
    for (const allianceStatus of ALLIANCE_STATUSES) {
      for (const state of STATES) {
        const open = states.includes(state) && (afterEnd || allianceStatus !== 'ended')
        const allowed = open ? who : []
        test(`${event} of ${state} in an alliance that is ${allianceStatus}: ${allowed.join(', ') || 'nobody'}`, () => {
          const subject = { allianceId: 'a', organizationId: 'o', allianceStatus, state }
          const able = WHO.filter((name) => canMembership(ACTORS[name], event, subject))
          expect(able).toEqual(WHO.filter((name) => allowed.includes(name)))
        })
      }
    }
  }

  test('is seen with its reasons by the alliance’s own secretariat and the platform', () => {
    expect(WHO.filter((name) => canReview(ACTORS[name], 'a'))).toEqual(OFFICE)
  })
})
