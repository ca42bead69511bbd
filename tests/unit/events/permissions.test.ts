import { describe, expect, test } from 'vitest'
import { can, EVENT_VERBS } from '@/lib/features/events/permissions'
import type { ActorRole } from '@/lib/shared/actor'
import { PUBLICATION_STATUSES } from '@/lib/shared/publication'

const ROLES: Record<string, ActorRole | null> = {
  nobody: null,
  student: { role: 'student', organizationId: 'unit' },
  editor: { role: 'organization_editor', organizationId: 'unit' },
  administrator: { role: 'organization_admin', organizationId: 'unit' },
  moderator: { role: 'moderator', allianceId: 'alliance' },
  secretary: { role: 'alliance_secretary', allianceId: 'alliance' },
  otherSecretary: { role: 'alliance_secretary', allianceId: 'other alliance' },
  platform: { role: 'platform_admin' },
}

const KEEPER = {
  draft: 'create view edit publish',
  published: 'create view edit withdraw',
  withdrawn: 'create view reopen',
}

const CASES = [
  { title: 'of one alliance', allianceIds: ['alliance'], keepers: ['secretary', 'platform'] },
  { title: 'of no alliance', allianceIds: [], keepers: ['platform'] },
]

describe.each(CASES)('an event $title', ({ allianceIds, keepers }) => {
  const rows = Object.keys(ROLES).flatMap((who) => PUBLICATION_STATUSES.map((status) => ({ who, status })))

  test.each(rows)('$who may do to a $status one just what the table says', ({ who, status }) => {
    const role = ROLES[who]
    const actor = { userId: 'u', label: '', roles: role ? [role] : [] }
    const may = EVENT_VERBS.filter((verb) => can(actor, verb, { status, allianceIds }))
    expect(may.join(' ')).toBe(keepers.includes(who) ? KEEPER[status] : '')
  })
})

test('a secretary keeps an event that they share with another alliance, but does not begin one in its name', () => {
  const actor = {
    userId: 'u',
    label: '',
    roles: [{ role: 'alliance_secretary', allianceId: 'alliance' } as const],
  }
  const shared = { status: 'draft', allianceIds: ['alliance', 'other alliance'] } as const
  expect(can(actor, 'edit', shared)).toBe(true)
  expect(can(actor, 'create', shared)).toBe(false)
})
