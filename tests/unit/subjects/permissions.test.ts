import { describe, expect, test } from 'vitest'
import { can as canFigure, FIGURE_VERBS } from '@/lib/features/figures/permissions'
import { can as canHonour, HONOUR_VERBS } from '@/lib/features/honours/permissions'
import { canKeep } from '@/lib/features/subjects/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (...roles: ActorRole[]): Actor => ({ userId: 'u', label: '', roles })

const ACTORS = {
  nobody: acting(),
  student: acting({ role: 'student', organizationId: 'unit' }),
  editor: acting({ role: 'organization_editor', organizationId: 'unit' }),
  administrator: acting({ role: 'organization_admin', organizationId: 'unit' }),
  stranger: acting({ role: 'organization_admin', organizationId: 'another unit' }),
  moderator: acting({ role: 'moderator', allianceId: 'alliance' }),
  secretary: acting({ role: 'alliance_secretary', allianceId: 'alliance' }),
  otherSecretary: acting({ role: 'alliance_secretary', allianceId: 'another alliance' }),
  platform: acting({ role: 'platform_admin' }),
}

const RECORDS = {
  'a live record': { frozen: false, keepers: ['editor', 'administrator', 'secretary', 'platform'] },
  'a frozen record': { frozen: true, keepers: ['platform'] },
} as const

const VERBS = [
  ...FIGURE_VERBS.map((verb) => ({ noun: 'figure', verb, can: canFigure })),
  ...HONOUR_VERBS.map((verb) => ({ noun: 'honour', verb, can: canHonour })),
]

describe('who keeps the figures and honours of a record', () => {
  for (const [title, { frozen, keepers }] of Object.entries(RECORDS)) {
    const subject = {
      kind: 'platform' as const,
      id: 'platform',
      name: '',
      slug: '',
      organizationIds: ['unit'],
      allianceIds: ['alliance'],
      frozen,
    }
    const those = (may: (actor: Actor) => boolean) =>
      Object.entries(ACTORS)
        .filter(([, actor]) => may(actor))
        .map(([who]) => who)
    for (const { noun, verb, can } of VERBS) {
      test(`${title}: ${keepers.join(', ')} may ${verb} a ${noun}`, () => {
        expect(those((actor) => can(actor, verb as never, subject))).toEqual(keepers)
      })
    }
    test(`${title} is kept by ${keepers.join(', ')}`, () => {
      expect(those((actor) => canKeep(actor, subject))).toEqual(keepers)
    })
  }
})
