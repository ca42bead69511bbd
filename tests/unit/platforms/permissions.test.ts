import { expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { ORGANIZATION_STATUSES } from '@/lib/features/organizations/constants'
import { can, HOST_STATUSES, PLATFORM_VERBS } from '@/lib/features/platforms/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const actorWith = (...roles: ActorRole[]): Actor => ({ userId: 'u', label: '测试', roles })

const ACTORS = {
  platform: actorWith({ role: 'platform_admin' }),
  system: SYSTEM_ACTOR,
  'host administrator': actorWith({ role: 'organization_admin', organizationId: 'h' }),
  'host editor': actorWith({ role: 'organization_editor', organizationId: 'h' }),
  'staff of a partner': actorWith({ role: 'organization_admin', organizationId: 'p' }),
  secretary: actorWith({ role: 'alliance_secretary', allianceId: 'a' }),
  moderator: actorWith({ role: 'moderator', allianceId: 'a' }),
  student: actorWith({ role: 'student', organizationId: 'h' }),
  nobody: actorWith(),
}
type Who = keyof typeof ACTORS
const WHO = Object.keys(ACTORS) as Who[]

test('the states of a host are those of a unit', () => {
  expect([...HOST_STATUSES].sort()).toEqual([...ORGANIZATION_STATUSES].sort())
})

for (const verb of PLATFORM_VERBS) {
  for (const hostStatus of HOST_STATUSES) {
    const allowed: Who[] =
      hostStatus === 'verified'
        ? ['platform', 'system', 'host administrator', 'host editor']
        : ['platform', 'system']
    test(`${verb} for a host that is ${hostStatus}: ${allowed.join(', ')}`, () => {
      expect(WHO.filter((name) => can(ACTORS[name], verb, { hostId: 'h', hostStatus }))).toEqual(allowed)
    })
  }
}
