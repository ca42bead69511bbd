import { describe, expect, test } from 'vitest'
import { POSITION_STATUSES, type PositionStatus } from '@/lib/features/positions/constants'
import { can, POSITION_VERBS } from '@/lib/features/positions/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (...roles: ActorRole[]): Actor => ({ userId: 'u', label: '', roles })

const ACTORS = {
  nobody: acting(),
  student: acting({ role: 'student', organizationId: 'unit' }),
  editor: acting({ role: 'organization_editor', organizationId: 'unit' }),
  administrator: acting({ role: 'organization_admin', organizationId: 'unit' }),
  stranger: acting({ role: 'organization_admin', organizationId: 'other unit' }),
  moderator: acting({ role: 'moderator', allianceId: 'alliance' }),
  secretary: acting({ role: 'alliance_secretary', allianceId: 'alliance' }),
  otherModerator: acting({ role: 'moderator', allianceId: 'other alliance' }),
  platform: acting({ role: 'platform_admin' }),
  system: { userId: null, label: '系统', system: true, roles: [] } satisfies Actor,
}

type Table = Record<PositionStatus, string>

const NOTHING: Table = {
  draft: '',
  submitted: '',
  returned: '',
  published: '',
  paused: '',
  closed: '',
  expired: '',
}

const WRITER: Table = {
  draft: 'create view edit submit',
  submitted: 'create view',
  returned: 'create view edit submit',
  published: 'create view edit pause close revise',
  paused: 'create view edit resume close revise',
  closed: 'create view',
  expired: 'create view',
}

const REVIEWER: Table = {
  draft: '',
  submitted: 'view publish return',
  returned: 'view',
  published: 'view',
  paused: 'view',
  closed: 'view',
  expired: 'view',
}

const BOTH: Table = { ...WRITER, submitted: 'create view publish return' }

/** Days pass by themselves: only the system says that a position expired. */
const SYSTEM: Table = {
  ...BOTH,
  published: 'create view edit pause close expire revise',
  paused: 'create view edit resume close expire revise',
}

const ALLOWED: Record<keyof typeof ACTORS, { reviewed: Table; alone: Table }> = {
  nobody: { reviewed: NOTHING, alone: NOTHING },
  student: { reviewed: NOTHING, alone: NOTHING },
  editor: { reviewed: WRITER, alone: WRITER },
  administrator: { reviewed: WRITER, alone: WRITER },
  stranger: { reviewed: NOTHING, alone: NOTHING },
  moderator: { reviewed: REVIEWER, alone: NOTHING },
  secretary: { reviewed: REVIEWER, alone: NOTHING },
  otherModerator: { reviewed: NOTHING, alone: NOTHING },
  platform: { reviewed: BOTH, alone: BOTH },
  system: { reviewed: SYSTEM, alone: SYSTEM },
}

describe.each(Object.entries(ALLOWED))('%s', (who, { reviewed, alone }) => {
  const actor: Actor = ACTORS[who as keyof typeof ACTORS]
  const allowed = (status: PositionStatus, allianceId: string | null) =>
    POSITION_VERBS.filter((verb) => can(actor, verb, { status, organizationId: 'unit', allianceId })).join(
      ' ',
    )

  test.each(POSITION_STATUSES)('may do just this with a position of the alliance that is %s', (status) => {
    expect(allowed(status, 'alliance')).toBe(reviewed[status])
  })

  test.each(POSITION_STATUSES)('may do just this with a position of no alliance that is %s', (status) => {
    expect(allowed(status, null)).toBe(alone[status])
  })
})
