import { expect, test } from 'vitest'
import { CAPACITY_VERBS, can, watchesUnits } from '@/lib/features/capacity/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (...roles: ActorRole[]): Actor => ({ userId: 'u', label: '', roles })

/** What each may do for a verified unit, for one that is not, and whether they have the list of many. */
const ALLOWED: [string, Actor, string, string, boolean][] = [
  ['nobody', acting(), '', '', false],
  ['student', acting({ role: 'student', organizationId: 'unit' }), '', '', false],
  ['editor', acting({ role: 'organization_editor', organizationId: 'unit' }), 'view declare', 'view', false],
  [
    'administrator',
    acting({ role: 'organization_admin', organizationId: 'unit' }),
    'view declare',
    'view',
    false,
  ],
  ['stranger', acting({ role: 'organization_admin', organizationId: 'other' }), '', '', false],
  ['moderator', acting({ role: 'moderator', allianceId: 'alliance' }), '', '', false],
  ['secretary', acting({ role: 'alliance_secretary', allianceId: 'alliance' }), 'view approve', 'view', true],
  ['secretary of another', acting({ role: 'alliance_secretary', allianceId: 'other' }), '', '', true],
  [
    'secretary who is also staff',
    acting(
      { role: 'alliance_secretary', allianceId: 'alliance' },
      { role: 'organization_editor', organizationId: 'unit' },
    ),
    'view declare approve',
    'view',
    true,
  ],
  ['platform administrator', acting({ role: 'platform_admin' }), 'view declare approve', 'view', true],
  [
    'the system',
    { userId: null, label: '系统', system: true, roles: [] },
    'view declare approve',
    'view',
    true,
  ],
]

test.each(ALLOWED)('%s may do just this', (_, actor, verified, other, watches) => {
  const allowed = (isVerified: boolean) =>
    CAPACITY_VERBS.filter((verb) =>
      can(actor, verb, { organizationId: 'unit', isVerified, allianceIds: ['alliance', 'second'] }),
    ).join(' ')
  expect(allowed(true)).toBe(verified)
  expect(allowed(false)).toBe(other)
  expect(watchesUnits(actor)).toBe(watches)
})
