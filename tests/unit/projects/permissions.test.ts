import { describe, expect, test } from 'vitest'
import { PROJECT_STATUSES, type ProjectStatus } from '@/lib/features/projects/constants'
import { can, PROJECT_VERBS } from '@/lib/features/projects/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (...roles: ActorRole[]): Actor => ({ userId: 'u', label: '', roles })

const ACTORS = {
  nobody: acting(),
  student: acting({ role: 'student', organizationId: 'lead' }),
  editor: acting({ role: 'organization_editor', organizationId: 'lead' }),
  administrator: acting({ role: 'organization_admin', organizationId: 'lead' }),
  partner: acting({ role: 'organization_admin', organizationId: 'partner' }),
  partnerEditor: acting({ role: 'organization_editor', organizationId: 'partner' }),
  stranger: acting({ role: 'organization_admin', organizationId: 'another' }),
  moderator: acting({ role: 'moderator', allianceId: 'alliance' }),
  secretary: acting({ role: 'alliance_secretary', allianceId: 'alliance' }),
  otherSecretary: acting({ role: 'alliance_secretary', allianceId: 'other alliance' }),
  platform: acting({ role: 'platform_admin' }),
  system: { userId: null, label: '系统', system: true, roles: [] } satisfies Actor,
}

type Table = Record<ProjectStatus, string>

const NOTHING: Table = {
  draft: '',
  submitted: '',
  returned: '',
  registered: '',
  active: '',
  completed: '',
  terminated: '',
}

const KEEPER: Table = {
  draft: 'create view edit edit_identity submit',
  submitted: 'create view',
  returned: 'create view edit edit_identity submit',
  registered: 'create view edit start terminate',
  active: 'create view edit complete terminate',
  completed: 'create view',
  terminated: 'create view',
}

const REGISTRAR: Table = {
  draft: '',
  submitted: 'view edit edit_identity register return',
  returned: 'view',
  registered: 'view edit edit_identity terminate',
  active: 'view edit edit_identity terminate',
  completed: 'view edit edit_identity',
  terminated: 'view edit edit_identity',
}

const PARTNER: Table = {
  draft: '',
  submitted: 'view_part answer',
  returned: 'view_part',
  registered: 'view_part answer',
  active: 'view_part answer',
  completed: 'view_part',
  terminated: 'view_part',
}

const BOTH: Table = {
  draft: 'create view edit edit_identity submit',
  submitted: 'create view edit edit_identity register return',
  returned: 'create view edit edit_identity submit',
  registered: 'create view edit edit_identity start terminate',
  active: 'create view edit edit_identity complete terminate',
  completed: 'create view edit edit_identity',
  terminated: 'create view edit edit_identity',
}

const ALLOWED: Record<keyof typeof ACTORS, Table> = {
  nobody: NOTHING,
  student: NOTHING,
  editor: KEEPER,
  administrator: KEEPER,
  partner: PARTNER,
  partnerEditor: PARTNER,
  stranger: NOTHING,
  moderator: NOTHING,
  secretary: REGISTRAR,
  otherSecretary: NOTHING,
  platform: BOTH,
  system: BOTH,
}

describe.each(Object.entries(ALLOWED))('%s', (who, table) => {
  test.each(PROJECT_STATUSES)('may do just this with a project that is %s', (status) => {
    const actor: Actor = ACTORS[who as keyof typeof ACTORS]
    const subject = { status, keeperIds: ['lead'], askedIds: ['partner'], allianceIds: ['alliance'] }
    const allowed = PROJECT_VERBS.filter((verb) => can(actor, verb, subject))
    expect(allowed.join(' ')).toBe(table[status])
  })
})
