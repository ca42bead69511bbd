import { describe, expect, test } from 'vitest'
import { AGREEMENT_STATUSES } from '@/lib/features/agreements/constants'
import { TERMINATION_GROUNDS, TERMINATION_STATUSES } from '@/lib/features/agreements/terminations/constants'
import {
  can,
  consentingFor,
  TERMINATION_VERBS,
  type TerminationSubject,
} from '@/lib/features/agreements/terminations/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (...roles: ActorRole[]): Actor => ({ userId: 'u', label: '', roles })

const ACTORS = {
  asker: acting({ role: 'organization_admin', organizationId: 'asker' }),
  other: acting({ role: 'organization_admin', organizationId: 'other' }),
  consented: acting({ role: 'organization_admin', organizationId: 'consented' }),
  editor: acting({ role: 'organization_editor', organizationId: 'other' }),
  stranger: acting({ role: 'organization_admin', organizationId: 'another unit' }),
  secretary: acting({ role: 'alliance_secretary', allianceId: 'alliance' }),
  otherSecretary: acting({ role: 'alliance_secretary', allianceId: 'other alliance' }),
  platform: acting({ role: 'platform_admin' }),
}

const agreement = {
  status: 'effective',
  origin: 'portal',
  allianceId: 'alliance',
  drafterId: 'asker',
  partyIds: ['asker', 'other', 'consented'],
} as const

const asked = { organizationId: 'asker', consentIds: ['consented'] }

/** Who may do what, as lines of names and verbs. */
function table(subject: TerminationSubject): string[] {
  return Object.entries(ACTORS).flatMap(([who, actor]) => {
    const verbs = TERMINATION_VERBS.filter((verb) => can(actor, verb, subject))
    return verbs.length > 0 ? [`${who}: ${verbs.join(' ')}`] : []
  })
}

const REQUESTS = ['asker: request', 'other: request', 'consented: request']

test('while nothing is asked for, every party may ask', () => {
  expect(table({ agreement, asked: null })).toEqual(REQUESTS)
})

describe.each(TERMINATION_GROUNDS)('asked on %s', (ground) => {
  test.each(TERMINATION_STATUSES)('and %s', (status) => {
    const open = {
      consent: ['asker: withdraw', 'other: consent'],
      clause: ['asker: withdraw', 'secretary: decide', 'platform: decide'],
    }
    const subject = { agreement, asked: { ...asked, ground, status } }
    expect(table(subject)).toEqual(status === 'open' ? open[ground] : REQUESTS)
  })
})

test.each(AGREEMENT_STATUSES.filter((status) => status !== 'effective'))(
  'one that is %s is ended by nobody',
  (status) => {
    const subject = { ...agreement, status }
    expect(table({ agreement: subject, asked: null })).toEqual([])
    expect(table({ agreement: subject, asked: { ...asked, ground: 'consent', status: 'open' } })).toEqual([])
  },
)

test('the parties of an entry from paper end it outside the portal', () => {
  expect(table({ agreement: { ...agreement, origin: 'paper', drafterId: null }, asked: null })).toEqual([])
})

test('an administrator of two parties consents for the one that has not yet', () => {
  const both = acting(
    { role: 'organization_admin', organizationId: 'asker' },
    { role: 'organization_admin', organizationId: 'other' },
    { role: 'organization_admin', organizationId: 'consented' },
  )
  expect(consentingFor(both, { agreement, asked: { ...asked, ground: 'consent', status: 'open' } })).toEqual([
    'other',
  ])
})
