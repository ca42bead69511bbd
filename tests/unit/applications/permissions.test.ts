import { describe, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { APPLICATION_STATUSES, type ApplicationStatus } from '@/lib/features/applications/constants'
import { APPLICATION_VERBS, can } from '@/lib/features/applications/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (userId: string, ...roles: ActorRole[]): Actor => ({ userId, label: '', roles })

const ACTORS = {
  nobody: acting('x'),
  student: acting('student', { role: 'student', organizationId: 'school' }),
  classmate: acting('classmate', { role: 'student', organizationId: 'school' }),
  schoolAdministrator: acting('sa', { role: 'organization_admin', organizationId: 'school' }),
  schoolEditor: acting('se', { role: 'organization_editor', organizationId: 'school' }),
  otherSchool: acting('os', { role: 'organization_admin', organizationId: 'other school' }),
  unitAdministrator: acting('ua', { role: 'organization_admin', organizationId: 'unit' }),
  unitEditor: acting('ue', { role: 'organization_editor', organizationId: 'unit' }),
  otherUnit: acting('ou', { role: 'organization_admin', organizationId: 'other unit' }),
  moderator: acting('m', { role: 'moderator', allianceId: 'alliance' }),
  secretary: acting('s', { role: 'alliance_secretary', allianceId: 'alliance' }),
  platform: acting('p', { role: 'platform_admin' }),
  system: SYSTEM_ACTOR,
}

/** Every state, an accepted application in its four stages. */
type Stage = Exclude<ApplicationStatus, 'accepted'> | 'accepted' | 'approved' | 'over' | 'concluded'
const STAGES: readonly Stage[] = [...APPLICATION_STATUSES, 'approved', 'over', 'concluded']

type Table = Record<Stage, string>
const every = (words: string): Table => Object.fromEntries(STAGES.map((stage) => [stage, words])) as Table
const NOTHING = every('')

const STUDENT: Table = {
  ...every('view-own'),
  draft: 'view-own edit submit',
  submitted: 'view-own withdraw',
  shortlisted: 'view-own withdraw',
  offered: 'view-own accept decline withdraw',
  accepted: 'view-own withdraw',
  approved: 'view-own withdraw',
}

const UNIT: Table = {
  ...NOTHING,
  submitted: 'view-as-unit shortlist offer reject',
  shortlisted: 'view-as-unit offer reject',
  offered: 'view-as-unit reject',
  accepted: 'view-as-unit',
  approved: 'view-as-unit',
}

const SCHOOL: Table = {
  ...every('view-as-school'),
  draft: '',
  accepted: 'view-as-school attest approve refuse',
  approved: 'view-as-school refuse',
  over: 'view-as-school attest-end conclude',
}

const SYSTEM: Table = {
  ...NOTHING,
  submitted: 'expire',
  shortlisted: 'expire',
  offered: 'expire',
  accepted: 'expire',
}

const ALLOWED: Record<keyof typeof ACTORS, Table> = {
  nobody: NOTHING,
  student: STUDENT,
  classmate: NOTHING,
  schoolAdministrator: SCHOOL,
  schoolEditor: SCHOOL,
  otherSchool: NOTHING,
  unitAdministrator: UNIT,
  unitEditor: UNIT,
  otherUnit: NOTHING,
  moderator: NOTHING,
  secretary: NOTHING,
  platform: NOTHING,
  system: SYSTEM,
}

const isPlaced = (stage: Stage) => stage === 'approved' || stage === 'over' || stage === 'concluded'

const subjectIn = (stage: Stage) => ({
  status: isPlaced(stage) ? ('accepted' as const) : stage,
  userId: 'student',
  schoolId: 'school',
  organizationId: 'unit',
  isApproved: isPlaced(stage),
  isOver: stage === 'over' || stage === 'concluded',
  isConcluded: stage === 'concluded',
})

describe.each(Object.entries(ALLOWED))('%s', (who, table) => {
  const actor: Actor = ACTORS[who as keyof typeof ACTORS]

  test.each(STAGES)('may do just this with an application that is %s', (stage) => {
    expect(APPLICATION_VERBS.filter((verb) => can(actor, verb, subjectIn(stage))).join(' ')).toBe(
      table[stage],
    )
  })
})

test('who both studies and works in the unit has the rights of both, and no more', () => {
  const both = acting('student', ...ACTORS.student.roles, ...ACTORS.unitEditor.roles)
  expect(APPLICATION_VERBS.filter((verb) => can(both, verb, subjectIn('offered')))).toEqual([
    'view-own',
    'view-as-unit',
    'reject',
    'accept',
    'decline',
    'withdraw',
  ])
})
