import { expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { PACK_IDS } from '@/lib/features/compliance/constants'
import { can, RULE_PACK_VERBS } from '@/lib/features/rule-packs/permissions'

const who = (...roles: Actor['roles'][number][]): Actor => ({
  userId: '0198c7a0-0000-7000-8000-000000000001',
  label: '测试',
  roles,
})

const ADMIN = who({ role: 'platform_admin' })

const OTHERS: Actor[] = [
  who(),
  who({ role: 'alliance_secretary', allianceId: 'a' }),
  who({ role: 'moderator', allianceId: 'a' }),
  who({ role: 'organization_admin', organizationId: 'o' }),
  who({ role: 'organization_editor', organizationId: 'o' }),
  who({ role: 'student', organizationId: 'o' }),
]

test.each(RULE_PACK_VERBS)('%s is the platform administrator’s alone, whatever the pack', (verb) => {
  for (const pack of PACK_IDS) {
    expect(OTHERS.filter((actor) => can(actor, verb, pack))).toEqual([])
    expect(can(ADMIN, verb, pack)).toBe(verb === 'view' || pack !== 'national-2021')
    expect(can(SYSTEM_ACTOR, verb, pack)).toBe(can(ADMIN, verb, pack))
  }
})
