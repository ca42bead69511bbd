import { describe, expect, test } from 'vitest'
import { ROLE_SCOPES } from '@/lib/features/accounts/constants'
import { can as canInvite, INVITATION_VERBS } from '@/lib/features/accounts/invitations/permissions'
import { canGrant, SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import type { RoleGrant } from '@/lib/features/accounts/types'
import { can, USER_VERBS } from '@/lib/features/accounts/users/permissions'
import type { ManagedUser, UserStatus } from '@/lib/features/accounts/users/types'
import { type Actor, type ActorRole, ROLES } from '@/lib/shared/actor'

const acting = (...roles: ActorRole[]): Actor => ({ userId: 'me', label: '', roles })

const ACTORS = {
  nobody: acting(),
  student: acting({ role: 'student', organizationId: 'unit' }),
  editor: acting({ role: 'organization_editor', organizationId: 'unit' }),
  administrator: acting({ role: 'organization_admin', organizationId: 'unit' }),
  stranger: acting({ role: 'organization_admin', organizationId: 'other unit' }),
  moderator: acting({ role: 'moderator', allianceId: 'alliance' }),
  secretary: acting({ role: 'alliance_secretary', allianceId: 'alliance' }),
  otherSecretary: acting({ role: 'alliance_secretary', allianceId: 'other alliance' }),
  platform: acting({ role: 'platform_admin' }),
  system: SYSTEM_ACTOR,
}

type Who = keyof typeof ACTORS
const EVERYBODY = Object.keys(ACTORS) as Who[]

/** Each role in the alliance, or in a unit that the alliance admitted. */
const GRANTS = Object.fromEntries(
  ROLES.map((role) => {
    const scope = ROLE_SCOPES[role]
    const grant: RoleGrant = {
      role,
      allianceId: scope === 'alliance' ? 'alliance' : null,
      organizationId: scope === 'organization' ? 'unit' : null,
      organizationAllianceIds: scope === 'organization' ? ['alliance'] : [],
    }
    return [role, grant]
  }),
) as Record<(typeof ROLES)[number], RoleGrant>

const OFFICE: readonly Who[] = ['platform', 'system']

const GRANTERS: Record<(typeof ROLES)[number], readonly Who[]> = {
  platform_admin: OFFICE,
  student: [],
  alliance_secretary: ['secretary', ...OFFICE],
  moderator: ['secretary', ...OFFICE],
  organization_admin: ['administrator', 'secretary', ...OFFICE],
  organization_editor: ['administrator', 'secretary', ...OFFICE],
}

describe.each(ROLES)('the role %s', (role) => {
  test('is given and taken, and invited to, by exactly those who manage it', () => {
    expect(EVERYBODY.filter((who) => canGrant(ACTORS[who], GRANTS[role]))).toEqual(GRANTERS[role])
    for (const verb of INVITATION_VERBS) {
      expect(EVERYBODY.filter((who) => canInvite(ACTORS[who], verb, GRANTS[role]))).toEqual(GRANTERS[role])
    }
  })
})

test('a unit that no alliance admitted has only its own administrators', () => {
  const grant = { ...GRANTS.organization_admin, organizationAllianceIds: [] }
  expect(EVERYBODY.filter((who) => canGrant(ACTORS[who], grant))).toEqual(['administrator', ...OFFICE])
})

/** Accounts by their roles. */
const ACCOUNTS: Record<string, readonly RoleGrant[]> = {
  'without a role': [],
  'of a unit’s editor': [GRANTS.organization_editor],
  'of a unit’s administrator': [GRANTS.organization_admin],
  'of a moderator': [GRANTS.moderator],
  'of a secretary who also edits for a unit': [GRANTS.alliance_secretary, GRANTS.organization_editor],
  'of a platform administrator who also edits for a unit': [
    GRANTS.platform_admin,
    GRANTS.organization_editor,
  ],
  'of a student': [GRANTS.student],
}

type Expected = Record<UserStatus, Partial<Record<Who, string>>>
const ALL = 'view disable reset-password grant-role'
const ALL_DISABLED = 'view enable'
const PLATFORM = `${ALL} reset-second-factor`
const PLATFORM_DISABLED = `${ALL_DISABLED} reset-second-factor`

const EXPECTED: Record<string, Expected> = {
  'of a student': {
    active: {
      platform: 'view disable grant-role reset-second-factor',
      system: 'view disable grant-role reset-second-factor',
    },
    disabled: { platform: PLATFORM_DISABLED, system: PLATFORM_DISABLED },
  },
  'without a role': {
    active: { platform: PLATFORM, system: PLATFORM },
    disabled: { platform: PLATFORM_DISABLED, system: PLATFORM_DISABLED },
  },
  'of a unit’s editor': {
    active: {
      administrator: 'view reset-password grant-role',
      secretary: ALL,
      platform: PLATFORM,
      system: PLATFORM,
    },
    disabled: {
      administrator: 'view',
      secretary: ALL_DISABLED,
      platform: PLATFORM_DISABLED,
      system: PLATFORM_DISABLED,
    },
  },
  'of a unit’s administrator': {
    active: {
      administrator: 'view reset-password grant-role',
      secretary: ALL,
      platform: PLATFORM,
      system: PLATFORM,
    },
    disabled: {
      administrator: 'view',
      secretary: ALL_DISABLED,
      platform: PLATFORM_DISABLED,
      system: PLATFORM_DISABLED,
    },
  },
  'of a moderator': {
    active: { secretary: ALL, platform: PLATFORM, system: PLATFORM },
    disabled: { secretary: ALL_DISABLED, platform: PLATFORM_DISABLED, system: PLATFORM_DISABLED },
  },
  'of a secretary who also edits for a unit': {
    active: { administrator: 'view grant-role', secretary: ALL, platform: PLATFORM, system: PLATFORM },
    disabled: {
      administrator: 'view',
      secretary: ALL_DISABLED,
      platform: PLATFORM_DISABLED,
      system: PLATFORM_DISABLED,
    },
  },
  'of a platform administrator who also edits for a unit': {
    active: {
      administrator: 'view grant-role',
      secretary: 'view grant-role',
      platform: PLATFORM,
      system: PLATFORM,
    },
    disabled: {
      administrator: 'view',
      secretary: 'view',
      platform: PLATFORM_DISABLED,
      system: PLATFORM_DISABLED,
    },
  },
}

const verbsOf = (actor: Actor, user: ManagedUser) =>
  USER_VERBS.filter((verb) => can(actor, verb, user)).join(' ')

describe.each(Object.entries(ACCOUNTS))('an account %s', (name, grants) => {
  test.each(['active', 'disabled'] as const)('that is %s', (status) => {
    for (const who of EVERYBODY) {
      const words = verbsOf(ACTORS[who], { id: 'them', status, grants })
      expect(words, who).toBe(EXPECTED[name]?.[status][who] ?? '')
    }
  })
})

test('nobody disables, enables or resets their own account', () => {
  for (const who of EVERYBODY.filter((name) => name !== 'system')) {
    for (const status of ['active', 'disabled'] as const) {
      for (const grants of Object.values(ACCOUNTS)) {
        const words = verbsOf(ACTORS[who], { id: 'me', status, grants })
        expect(words).not.toMatch(/able|reset/)
      }
    }
  }
})
