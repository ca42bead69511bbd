import { describe, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { can, STUDENT_VERBS } from '@/lib/features/students/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (userId: string, ...roles: ActorRole[]): Actor => ({ userId, label: '', roles })

const ACTORS = {
  nobody: acting('x'),
  self: acting('student', { role: 'student', organizationId: 'school' }),
  classmate: acting('classmate', { role: 'student', organizationId: 'school' }),
  administrator: acting('a', { role: 'organization_admin', organizationId: 'school' }),
  editor: acting('e', { role: 'organization_editor', organizationId: 'school' }),
  otherSchool: acting('o', { role: 'organization_admin', organizationId: 'other school' }),
  unit: acting('u', { role: 'organization_admin', organizationId: 'unit' }),
  moderator: acting('m', { role: 'moderator', allianceId: 'alliance' }),
  secretary: acting('s', { role: 'alliance_secretary', allianceId: 'alliance' }),
  platform: acting('p', { role: 'platform_admin' }),
  system: SYSTEM_ACTOR,
}

const SCHOOL = 'give-code create view update open-account remove'

const ALLOWED: Record<keyof typeof ACTORS, { entered: string; none: string }> = {
  nobody: { entered: '', none: '' },
  self: { entered: 'remove own-data', none: '' },
  classmate: { entered: '', none: '' },
  administrator: { entered: SCHOOL, none: SCHOOL },
  editor: { entered: SCHOOL, none: SCHOOL },
  otherSchool: { entered: '', none: '' },
  unit: { entered: '', none: '' },
  moderator: { entered: '', none: '' },
  secretary: { entered: '', none: '' },
  platform: { entered: '', none: '' },
  system: { entered: '', none: '' },
}

describe.each(Object.entries(ALLOWED))('%s', (who, { entered, none }) => {
  const actor: Actor = ACTORS[who as keyof typeof ACTORS]
  const allowed = (userId: string | null) =>
    STUDENT_VERBS.filter((verb) => can(actor, verb, { schoolId: 'school', userId })).join(' ')

  test('may do just this with a student of the school', () => {
    expect(allowed('student')).toBe(entered)
  })

  test('may do just this for a school, before there is a student', () => {
    expect(allowed(null)).toBe(none)
  })
})
