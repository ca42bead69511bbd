import { expect, test } from 'vitest'
import { can, POLICY_VERBS } from '@/lib/features/policy-documents/permissions'
import type { ActorRole } from '@/lib/shared/actor'
import { PUBLICATION_STATUSES } from '@/lib/shared/publication'

const ROLES: (ActorRole | null)[] = [
  null,
  { role: 'student', organizationId: 'unit' },
  { role: 'organization_editor', organizationId: 'unit' },
  { role: 'organization_admin', organizationId: 'unit' },
  { role: 'moderator', allianceId: 'alliance' },
  { role: 'alliance_secretary', allianceId: 'alliance' },
  { role: 'platform_admin' },
]

const KEEPER = {
  draft: 'create view edit publish',
  published: 'create view edit withdraw',
  withdrawn: 'create view reopen',
}

const rows = ROLES.flatMap((role) =>
  PUBLICATION_STATUSES.map((status) => ({ role, name: role?.role ?? 'nobody', status })),
)

test.each(rows)('$name may do to a $status document just what the table says', ({ role, status }) => {
  const actor = { userId: 'u', label: '', roles: role ? [role] : [] }
  const isKeeper = role?.role === 'alliance_secretary' || role?.role === 'platform_admin'
  const may = POLICY_VERBS.filter((verb) => can(actor, verb, { status }))
  expect(may.join(' ')).toBe(isKeeper ? KEEPER[status] : '')
})

test('without a document there is only creating', () => {
  const secretary = {
    userId: 'u',
    label: '',
    roles: [{ role: 'alliance_secretary', allianceId: 'a' }] as ActorRole[],
  }
  expect(POLICY_VERBS.filter((verb) => can(secretary, verb, null))).toEqual(['create'])
})
