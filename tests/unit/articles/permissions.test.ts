import { describe, expect, test } from 'vitest'
import { ARTICLE_STATUSES, type ArticleStatus } from '@/lib/features/articles/constants'
import { ARTICLE_VERBS, type ArticleSubject, can } from '@/lib/features/articles/permissions'
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
  otherSecretary: acting({ role: 'alliance_secretary', allianceId: 'other alliance' }),
  platform: acting({ role: 'platform_admin' }),
}

type Who = keyof typeof ACTORS
type State = `${ArticleStatus}${'' | ' public'}`

/** Every state that an article can be in: a published one is public, a withdrawn one is not. */
const STATES: Record<State, boolean | null> = {
  draft: false,
  'draft public': true,
  in_review: false,
  'in_review public': true,
  published: null,
  'published public': true,
  withdrawn: false,
  'withdrawn public': null,
}

const NONE: Partial<Record<State, string>> = {}

const OWNER: Partial<Record<State, string>> = {
  draft: 'view edit classify submit',
  'draft public': 'view edit submit',
  in_review: 'view recall',
  'in_review public': 'view recall',
  'published public': 'view edit submit',
  withdrawn: 'view reopen',
}

const REVIEWER: Partial<Record<State, string>> = {
  'draft public': 'view withdraw',
  in_review: 'view edit classify return publish',
  'in_review public': 'view edit classify return publish withdraw',
  'published public': 'view edit classify publish withdraw',
  withdrawn: 'view reopen',
}

const BOTH: Partial<Record<State, string>> = {
  draft: 'view edit classify submit publish',
  'draft public': 'view edit classify submit publish withdraw',
  in_review: 'view edit classify recall return publish',
  'in_review public': 'view edit classify recall return publish withdraw',
  'published public': 'view edit classify submit publish withdraw',
  withdrawn: 'view reopen',
}

/** An article of the secretariat: its reviewers own it, and nobody hands it in. */
const SECRETARIAT: Partial<Record<State, string>> = {
  draft: 'view edit classify publish',
  'draft public': 'view edit classify publish withdraw',
  in_review: 'view edit classify return publish',
  'in_review public': 'view edit classify return publish withdraw',
  'published public': 'view edit classify publish withdraw',
  withdrawn: 'view reopen',
}

const CASES: {
  title: string
  of: Pick<ArticleSubject, 'proposerId' | 'allianceIds'>
  allowed: Partial<Record<Who, Partial<Record<State, string>>>>
}[] = [
  {
    title: 'an article that a unit proposes to an alliance',
    of: { proposerId: 'unit', allianceIds: ['alliance'] },
    allowed: {
      editor: OWNER,
      administrator: OWNER,
      moderator: REVIEWER,
      secretary: REVIEWER,
      platform: BOTH,
    },
  },
  {
    title: 'an article that a unit proposes to no alliance',
    of: { proposerId: 'unit', allianceIds: [] },
    allowed: { editor: OWNER, administrator: OWNER, platform: BOTH },
  },
  {
    title: "an alliance's own article",
    of: { proposerId: null, allianceIds: ['alliance'] },
    allowed: { moderator: SECRETARIAT, secretary: SECRETARIAT, platform: SECRETARIAT },
  },
  {
    title: "the platform's own article",
    of: { proposerId: null, allianceIds: [] },
    allowed: { platform: SECRETARIAT },
  },
]

describe.each(CASES)('$title', ({ of, allowed }) => {
  const states = ARTICLE_STATUSES.flatMap((status) =>
    [false, true].map((isPublic) => ({
      status,
      isPublic,
      state: `${status}${isPublic ? ' public' : ''}` as State,
    })),
  ).filter(({ state }) => STATES[state] !== null)
  const rows = (Object.keys(ACTORS) as Who[]).flatMap((who) => states.map((state) => ({ who, ...state })))

  test.each(rows)(
    '$who may do to a $state one just what the table says',
    ({ who, status, isPublic, state }) => {
      const subject = { ...of, status, isPublic }
      const verbs = ARTICLE_VERBS.filter((verb) => verb !== 'create')
      const may = verbs.filter((verb) => can(ACTORS[who], verb, subject))
      expect(may.join(' ')).toBe((allowed[who] ?? NONE)[state] ?? '')
    },
  )
})

describe('a new article', () => {
  const draft = { status: 'draft', isPublic: false } as const
  const whoMay = (of: Pick<ArticleSubject, 'proposerId' | 'allianceIds'>) =>
    (Object.keys(ACTORS) as Who[]).filter((who) => can(ACTORS[who], 'create', { ...draft, ...of }))

  test('in the name of a unit is for its own staff', () => {
    expect(whoMay({ proposerId: 'unit', allianceIds: ['alliance'] })).toEqual([
      'editor',
      'administrator',
      'platform',
    ])
  })

  test('of an alliance is for its own reviewers', () => {
    expect(whoMay({ proposerId: null, allianceIds: ['alliance'] })).toEqual([
      'moderator',
      'secretary',
      'platform',
    ])
  })

  test('of several alliances is for somebody who reviews for all of them', () => {
    expect(whoMay({ proposerId: null, allianceIds: ['alliance', 'other alliance'] })).toEqual(['platform'])
  })

  test('of no alliance is for the platform', () => {
    expect(whoMay({ proposerId: null, allianceIds: [] })).toEqual(['platform'])
  })
})
