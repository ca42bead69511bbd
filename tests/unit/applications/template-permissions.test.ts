import { expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { can, MESSAGE_TEMPLATE_VERBS } from '@/lib/features/applications/templates/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (...roles: ActorRole[]): Actor => ({ userId: 'u', label: '', roles })

const ACTORS = {
  nobody: acting(),
  student: acting({ role: 'student', organizationId: 'unit' }),
  editor: acting({ role: 'organization_editor', organizationId: 'unit' }),
  administrator: acting({ role: 'organization_admin', organizationId: 'unit' }),
  otherAdministrator: acting({ role: 'organization_admin', organizationId: 'another unit' }),
  moderator: acting({ role: 'moderator', allianceId: 'alliance' }),
  secretary: acting({ role: 'alliance_secretary', allianceId: 'alliance' }),
  platform: acting({ role: 'platform_admin' }),
  system: SYSTEM_ACTOR,
}

test.each(MESSAGE_TEMPLATE_VERBS)(
  'nobody but the unit’s own staff may %s its templates of messages',
  (verb) => {
    const allowed = Object.entries(ACTORS).filter(([, actor]) => can(actor, verb, { organizationId: 'unit' }))
    expect(allowed.map(([who]) => who)).toEqual(['editor', 'administrator'])
  },
)
