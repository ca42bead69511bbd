import { describe, expect, test } from 'vitest'
import {
  AGREEMENT_ORIGINS,
  AGREEMENT_STATUSES,
  type AgreementStatus,
} from '@/lib/features/agreements/constants'
import { AGREEMENT_VERBS, can } from '@/lib/features/agreements/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (...roles: ActorRole[]): Actor => ({ userId: 'u', label: '', roles })

const ACTORS = {
  nobody: acting(),
  student: acting({ role: 'student', organizationId: 'unit' }),
  editor: acting({ role: 'organization_editor', organizationId: 'unit' }),
  administrator: acting({ role: 'organization_admin', organizationId: 'unit' }),
  moderator: acting({ role: 'moderator', allianceId: 'alliance' }),
  secretary: acting({ role: 'alliance_secretary', allianceId: 'alliance' }),
  otherSecretary: acting({ role: 'alliance_secretary', allianceId: 'other alliance' }),
  platform: acting({ role: 'platform_admin' }),
}

const PAPER: Record<AgreementStatus, string> = {
  draft: 'create view edit register',
  proposed: 'create view edit',
  rejected: 'create view edit',
  effective: 'create view edit expire terminate renew',
  expired: 'create view edit renew',
  terminated: 'create view edit',
  renewed: 'create view edit',
}

/** What was agreed online is never written by hand. */
const PORTAL: Record<AgreementStatus, string> = {
  draft: 'view',
  proposed: 'view',
  rejected: 'view',
  effective: 'view expire terminate renew',
  expired: 'view renew',
  terminated: 'view',
  renewed: 'view',
}

const KEEPERS: Record<string, readonly (keyof typeof ACTORS)[]> = {
  alliance: ['secretary', 'platform'],
  none: ['platform'],
}

describe.each(Object.keys(KEEPERS))('an entry kept by %s', (kept) => {
  const allianceId = kept === 'none' ? null : kept
  for (const [who, actor] of Object.entries(ACTORS)) {
    for (const origin of AGREEMENT_ORIGINS) {
      test.each(AGREEMENT_STATUSES)(
        `${who} may do just this with one from ${origin} that is %s`,
        (status) => {
          const allowed = AGREEMENT_VERBS.filter((verb) => can(actor, verb, { status, origin, allianceId }))
          const table = origin === 'paper' ? PAPER : PORTAL
          const keeps = KEEPERS[kept]?.some((keeper) => keeper === who)
          expect(allowed.join(' ')).toBe(keeps ? table[status] : '')
        },
      )
    }
  }
})
