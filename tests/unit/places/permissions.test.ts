import { expect, test } from 'vitest'
import { PLACE_DEEDS } from '@/lib/features/places/constants'
import { can } from '@/lib/features/places/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (...roles: ActorRole[]): Actor => ({ userId: 'u', label: '', roles })
const SUBJECT = { organizationId: 'unit', schoolId: 'school' }

const ALLOWED: [string, Actor, string][] = [
  ['nobody', acting(), ''],
  ['student of the school', acting({ role: 'student', organizationId: 'school' }), 'reserve release'],
  ['student of another', acting({ role: 'student', organizationId: 'other' }), ''],
  ['student of the unit', acting({ role: 'student', organizationId: 'unit' }), ''],
  [
    'editor of the school',
    acting({ role: 'organization_editor', organizationId: 'school' }),
    'reserve confirm release',
  ],
  [
    'administrator of the school',
    acting({ role: 'organization_admin', organizationId: 'school' }),
    'reserve confirm release',
  ],
  ['editor of the unit', acting({ role: 'organization_editor', organizationId: 'unit' }), 'release'],
  ['administrator of the unit', acting({ role: 'organization_admin', organizationId: 'unit' }), 'release'],
  ['administrator of another', acting({ role: 'organization_admin', organizationId: 'other' }), ''],
  ['moderator', acting({ role: 'moderator', allianceId: 'alliance' }), ''],
  ['secretary', acting({ role: 'alliance_secretary', allianceId: 'alliance' }), ''],
  ['platform administrator', acting({ role: 'platform_admin' }), 'reserve confirm release'],
  ['the system', { userId: null, label: '系统', system: true, roles: [] }, 'reserve confirm release expire'],
]

test.each(ALLOWED)('%s may do just this with places of the school in the unit', (_, actor, deeds) => {
  expect(PLACE_DEEDS.filter((deed) => can(actor, deed, SUBJECT)).join(' ')).toBe(deeds)
})
