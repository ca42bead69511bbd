import { expect, test } from 'vitest'
import { IMPORT_STATUSES } from '@/lib/features/imports/constants'
import { can, IMPORT_VERBS, type ImportSubject } from '@/lib/features/imports/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (...roles: ActorRole[]): Actor => ({ userId: 'me', label: '', roles })

const ACTORS = {
  nobody: acting(),
  student: acting({ role: 'student', organizationId: 'unit' }),
  editor: acting({ role: 'organization_editor', organizationId: 'unit' }),
  otherEditor: acting({ role: 'organization_editor', organizationId: 'other' }),
  moderator: acting({ role: 'moderator', allianceId: 'alliance' }),
  secretary: acting({ role: 'alliance_secretary', allianceId: 'alliance' }),
  platform: acting({ role: 'platform_admin' }),
}

const TARGETS = {
  'projects of the unit': { kind: 'projects', organizationId: 'unit', allianceId: null },
  'projects of nobody': { kind: 'projects', organizationId: null, allianceId: null },
  'positions of the unit': { kind: 'positions', organizationId: 'unit', allianceId: null },
  'positions of nobody': { kind: 'positions', organizationId: null, allianceId: null },
  'agreements of the alliance': { kind: 'agreements', organizationId: null, allianceId: 'alliance' },
  'agreements of the platform': { kind: 'agreements', organizationId: null, allianceId: null },
  'students of the unit': { kind: 'students', organizationId: 'unit', allianceId: null },
  'students of nobody': { kind: 'students', organizationId: null, allianceId: null },
} as const

const STARTS: Record<keyof typeof TARGETS, (keyof typeof ACTORS)[]> = {
  'projects of the unit': ['editor', 'platform'],
  'projects of nobody': ['platform'],
  'positions of the unit': ['editor', 'platform'],
  'positions of nobody': [],
  'agreements of the alliance': ['secretary', 'platform'],
  'agreements of the platform': ['platform'],
  'students of the unit': ['editor'],
  'students of nobody': [],
}

const verbsOf = (actor: Actor, run: ImportSubject) => IMPORT_VERBS.filter((verb) => can(actor, verb, run))

test('who may enter such records may send them in, and write what was checked or failed', () => {
  for (const [target, allowed] of Object.entries(STARTS)) {
    for (const [name, actor] of Object.entries(ACTORS)) {
      for (const status of IMPORT_STATUSES) {
        const run = { ...TARGETS[target as keyof typeof TARGETS], status, userId: 'me' }
        const mayEnter = (allowed as string[]).includes(name)
        const expected = [
          ...(mayEnter ? ['start'] : []),
          'view',
          ...(mayEnter && ['checked', 'failed'].includes(status) ? ['write'] : []),
          ...(['faulty', 'checked', 'failed'].includes(status) ? ['discard'] : []),
        ]
        expect([target, name, status, verbsOf(actor, run)]).toEqual([target, name, status, expected])
      }
    }
  }
})

test('somebody else’s run is nobody’s, and the system sends nothing in', () => {
  const run = { ...TARGETS['projects of the unit'], status: 'checked', userId: 'else' } as const
  expect(Object.values(ACTORS).flatMap((actor) => verbsOf(actor, run))).toEqual([])
  const system: Actor = { userId: null, label: '系统', system: true, roles: [] }
  expect(verbsOf(system, { ...run, userId: null })).toEqual([])
})
