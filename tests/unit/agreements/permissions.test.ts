import { describe, expect, test } from 'vitest'
import {
  AGREEMENT_ORIGINS,
  AGREEMENT_STATUSES,
  type AgreementOrigin,
  type AgreementStatus,
} from '@/lib/features/agreements/constants'
import { AGREEMENT_VERBS, answeringFor, can } from '@/lib/features/agreements/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (...roles: ActorRole[]): Actor => ({ userId: 'u', label: '', roles })

const ACTORS = {
  nobody: acting(),
  student: acting({ role: 'student', organizationId: 'drafter' }),
  drafterEditor: acting({ role: 'organization_editor', organizationId: 'drafter' }),
  drafterAdministrator: acting({ role: 'organization_admin', organizationId: 'drafter' }),
  partyEditor: acting({ role: 'organization_editor', organizationId: 'party' }),
  partyAdministrator: acting({ role: 'organization_admin', organizationId: 'party' }),
  otherAdministrator: acting({ role: 'organization_admin', organizationId: 'another unit' }),
  moderator: acting({ role: 'moderator', allianceId: 'alliance' }),
  secretary: acting({ role: 'alliance_secretary', allianceId: 'alliance' }),
  otherSecretary: acting({ role: 'alliance_secretary', allianceId: 'other alliance' }),
  platform: acting({ role: 'platform_admin' }),
}
type Who = keyof typeof ACTORS
type Table = Record<AgreementStatus, string>

const each = (words: (status: AgreementStatus) => string) =>
  Object.fromEntries(AGREEMENT_STATUSES.map((status) => [status, words(status)])) as Table

const NOTHING = each(() => '')
const SEES = each(() => 'view')

const PAPER_KEEPER: Table = {
  ...each(() => 'create view view_draft edit'),
  draft: 'create view view_draft edit register',
  effective: 'create view view_draft edit expire terminate',
}

const DRAFTS: Table = {
  ...each(() => 'create view view_draft'),
  draft: 'create view view_draft edit propose',
  proposed: 'create view view_draft revise',
  rejected: 'create view view_draft revise',
}
const DRAFTS_AND_ANSWERS: Table = { ...DRAFTS, proposed: 'create view view_draft revise confirm reject' }
const ANSWERS: Table = { ...SEES, proposed: 'view confirm reject' }
const KEEPS: Table = { ...SEES, proposed: 'view link', effective: 'view expire' }
/** Staff of every unit by office, and every alliance's secretary; but nobody's to answer for. */
const PLATFORM: Table = {
  ...DRAFTS,
  proposed: 'create view view_draft revise link',
  effective: 'create view view_draft expire',
}

/** After the first proposal. */
const PROPOSED: Record<AgreementOrigin, Partial<Record<Who, Table>>> = {
  paper: { secretary: PAPER_KEEPER, platform: PAPER_KEEPER, ...parties(SEES) },
  portal: {
    ...parties(SEES),
    drafterEditor: DRAFTS,
    drafterAdministrator: DRAFTS_AND_ANSWERS,
    partyAdministrator: ANSWERS,
    secretary: KEEPS,
    platform: PLATFORM,
  },
}

function parties(table: Table): Partial<Record<Who, Table>> {
  return { drafterEditor: table, drafterAdministrator: table, partyEditor: table, partyAdministrator: table }
}

describe.each(AGREEMENT_ORIGINS)('an agreement of origin %s that was put before the parties', (origin) => {
  const drafterId = origin === 'portal' ? 'drafter' : null
  const partyIds = ['drafter', 'party']
  for (const [who, actor] of Object.entries(ACTORS)) {
    test.each(AGREEMENT_STATUSES)(`${who} may do just this with one that is %s`, (status) => {
      const subject = { status, origin, allianceId: 'alliance', drafterId, partyIds }
      const allowed = AGREEMENT_VERBS.filter((verb) => can(actor, verb, subject))
      expect(allowed.join(' ')).toBe((PROPOSED[origin][who as Who] ?? NOTHING)[status])
    })
  }
})

test('a draft that was never proposed is the affair of those who write it', () => {
  const see = (origin: AgreementOrigin, drafterId: string | null, allianceId: string | null) =>
    Object.entries(ACTORS)
      .filter(([, actor]) =>
        can(actor, 'view', { status: 'draft', origin, allianceId, drafterId, partyIds: [] }),
      )
      .map(([who]) => who)
  expect(see('portal', 'drafter', 'alliance')).toEqual(['drafterEditor', 'drafterAdministrator', 'platform'])
  expect(see('paper', null, 'alliance')).toEqual(['secretary', 'platform'])
  expect(see('paper', null, null)).toEqual(['platform'])
})

test('one that no alliance keeps is the platform administrator’s to keep', () => {
  const subject = {
    status: 'proposed',
    origin: 'portal',
    allianceId: null,
    drafterId: 'drafter',
    partyIds: ['drafter', 'party'],
  } as const
  const links = Object.entries(ACTORS).filter(([, actor]) => can(actor, 'link', subject))
  expect(links.map(([who]) => who)).toEqual(['platform'])
})

test('nobody answers for a party but its own administrator', () => {
  const subject = { partyIds: ['drafter', 'party'] }
  const answers = Object.entries(ACTORS).map(([who, actor]) => [who, answeringFor(actor, subject)])
  expect(answers.filter(([, units]) => units?.length)).toEqual([
    ['drafterAdministrator', ['drafter']],
    ['partyAdministrator', ['party']],
  ])
  const both = acting(
    { role: 'organization_admin', organizationId: 'party' },
    { role: 'organization_admin', organizationId: 'drafter' },
  )
  expect(answeringFor(both, subject)).toEqual(['drafter', 'party'])
  expect(answeringFor({ userId: null, label: '系统', system: true, roles: [] }, subject)).toEqual([])
})
