import { expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { can, TEMPLATE_VERBS } from '@/lib/features/agreements/templates/permissions'
import { can as canWord, WORD_TEMPLATE_VERBS } from '@/lib/features/agreements/word-templates/permissions'
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
  otherSecretary: acting({ role: 'alliance_secretary', allianceId: 'another alliance' }),
  platform: acting({ role: 'platform_admin' }),
  system: SYSTEM_ACTOR,
}

const those = (may: (actor: Actor) => boolean) =>
  Object.entries(ACTORS)
    .filter(([, actor]) => may(actor))
    .map(([who]) => who)

test.each(TEMPLATE_VERBS)('the secretary of the alliance may %s its text of agreements', (verb) => {
  const allowed = those((actor) => can(actor, verb, { allianceId: 'alliance' }))
  expect(allowed).toEqual(['secretary', 'platform', 'system'])
})

test.each(WORD_TEMPLATE_VERBS)('the staff of the unit may %s its Word templates', (verb) => {
  const allowed = those((actor) => canWord(actor, verb, { organizationId: 'unit' }))
  expect(allowed).toEqual(['editor', 'administrator', 'platform', 'system'])
})
