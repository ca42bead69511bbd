import { describe, expect, test } from 'vitest'
import { ORGANIZATION_STATUSES, type OrganizationStatus } from '@/lib/features/organizations/constants'
import { can as canJoin, JOIN_VERBS } from '@/lib/features/organizations/join/permissions'
import { can, ORGANIZATION_VERBS, type OrganizationVerb } from '@/lib/features/organizations/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (...roles: ActorRole[]): Actor => ({ userId: 'u', label: '', roles })

const ACTORS = {
  nobody: acting(),
  student: acting({ role: 'student', organizationId: 'unit' }),
  editor: acting({ role: 'organization_editor', organizationId: 'unit' }),
  administrator: acting({ role: 'organization_admin', organizationId: 'unit' }),
  stranger: acting({ role: 'organization_admin', organizationId: 'another unit' }),
  moderator: acting({ role: 'moderator', allianceId: 'applied to' }),
  secretaryAppliedTo: acting({ role: 'alliance_secretary', allianceId: 'applied to' }),
  secretaryOfMember: acting({ role: 'alliance_secretary', allianceId: 'member of' }),
  otherSecretary: acting({ role: 'alliance_secretary', allianceId: 'another alliance' }),
  platform: acting({ role: 'platform_admin' }),
}

type Who = keyof typeof ACTORS

const STAFF = { propose: ORGANIZATION_STATUSES, view: ORGANIZATION_STATUSES, update: ['verified'] } as const

/** In which states each may do what; whoever and whatever is missing may not. */
const ALLOWED: Partial<Record<Who, Partial<Record<OrganizationVerb, readonly OrganizationStatus[]>>>> = {
  stranger: { propose: ORGANIZATION_STATUSES },
  editor: STAFF,
  administrator: STAFF,
  secretaryAppliedTo: {
    list: ORGANIZATION_STATUSES,
    view: ORGANIZATION_STATUSES,
    verify: ['pending'],
    return: ['pending'],
    decline: ['pending', 'returned'],
  },
  secretaryOfMember: { list: ORGANIZATION_STATUSES, view: ORGANIZATION_STATUSES },
  otherSecretary: { list: ORGANIZATION_STATUSES },
  platform: {
    list: ORGANIZATION_STATUSES,
    create: ORGANIZATION_STATUSES,
    view: ORGANIZATION_STATUSES,
    update: ORGANIZATION_STATUSES,
    identify: ORGANIZATION_STATUSES,
    verify: ['pending'],
    return: ['pending'],
    decline: ['pending', 'returned'],
    reopen: ['declined'],
    suspend: ['verified'],
    reinstate: ['suspended'],
  },
}

describe('who may do what to a unit', () => {
  for (const who of Object.keys(ACTORS) as Who[]) {
    for (const verb of ORGANIZATION_VERBS) {
      const states = ALLOWED[who]?.[verb] ?? []
      test(`${who} may ${verb} a unit that is ${states.join(', ') || 'in no state'}`, () => {
        const allowed = ORGANIZATION_STATUSES.filter((status) =>
          can(ACTORS[who], verb, {
            id: 'unit',
            status,
            appliedTo: ['applied to'],
            hasApplicant: true,
            proposedTo: null,
            memberOf: ['member of'],
          }),
        )
        expect(allowed).toEqual(ORGANIZATION_STATUSES.filter((status) => states.includes(status)))
      })
    }
  }

  test('without a unit only listing and creating can be allowed', () => {
    const allowed = ORGANIZATION_VERBS.filter((verb) => can(ACTORS.platform, verb, null))
    expect(allowed).toEqual(['list', 'create'])
    const staff = ORGANIZATION_VERBS.filter((verb) => can(ACTORS.editor, verb, null))
    expect(staff).toEqual(['propose'])
  })

  test('one that a member proposed is joined into another while it waits', () => {
    const merging = ORGANIZATION_STATUSES.filter((status) =>
      can(ACTORS.platform, 'merge', {
        id: 'new',
        status,
        appliedTo: [],
        hasApplicant: false,
        proposedTo: [],
        memberOf: [],
      }),
    )
    expect(merging).toEqual(['pending'])
  })

  test('one that a member proposed is verified or declined by the secretariat of that member', () => {
    const proposed = {
      id: 'new',
      status: 'pending',
      appliedTo: [],
      hasApplicant: false,
      proposedTo: ['applied to'],
      memberOf: [],
    } as const
    const decided = (who: Who) => ORGANIZATION_VERBS.filter((verb) => can(ACTORS[who], verb, proposed))
    expect(decided('secretaryAppliedTo')).toEqual(['list', 'view', 'verify', 'decline', 'merge'])
    expect(decided('otherSecretary')).toEqual(['list'])
    expect(decided('moderator')).toEqual([])
    expect(decided('editor')).toEqual(['propose'])
    expect(decided('platform')).toEqual([
      'list',
      'create',
      'view',
      'update',
      'identify',
      'verify',
      'decline',
      'merge',
    ])
    // Once it has applied by itself there is somebody who corrects what is returned, and nobody joins it into another.
    const claimed = { ...proposed, hasApplicant: true }
    expect(can(ACTORS.secretaryAppliedTo, 'return', claimed)).toBe(true)
    expect(can(ACTORS.platform, 'merge', claimed)).toBe(false)
  })
})

describe('what the holder of a link may do with an application', () => {
  const STATES = { follow: ORGANIZATION_STATUSES, correct: ['returned'] } as const
  for (const verb of JOIN_VERBS) {
    test(`${verb}: while the unit is ${STATES[verb].join(', ')}`, () => {
      expect(ORGANIZATION_STATUSES.filter((status) => canJoin(verb, status))).toEqual(STATES[verb])
    })
  }
})
