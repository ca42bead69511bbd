import { describe, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { mayChangeFiles, mayCorrectScan } from '@/lib/features/agreements/attachments/permissions'
import {
  AGREEMENT_ORIGINS,
  AGREEMENT_STATUSES,
  type AgreementOrigin,
  type AgreementStatus,
} from '@/lib/features/agreements/constants'
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
  system: SYSTEM_ACTOR,
}

const WRITERS: Record<AgreementOrigin, readonly string[]> = {
  portal: ['drafterEditor', 'drafterAdministrator', 'platform', 'system'],
  paper: ['secretary', 'platform', 'system'],
}

type States = readonly AgreementStatus[]
type Table = Record<AgreementOrigin, { unversioned: States; versioned: States }>

const CHANGED: Table = {
  portal: { unversioned: ['draft'], versioned: ['draft'] },
  paper: { unversioned: AGREEMENT_STATUSES, versioned: ['draft'] },
}
const CORRECTED: Table = {
  portal: { unversioned: [], versioned: [] },
  paper: { unversioned: [], versioned: ['effective', 'expired'] },
}

const RIGHTS = [
  { deed: 'changes the files', may: mayChangeFiles, table: CHANGED },
  { deed: 'corrects the scan', may: mayCorrectScan, table: CORRECTED },
]

const CASES = AGREEMENT_ORIGINS.flatMap((origin) => [
  { origin, kept: 'unversioned' as const, versions: 0 },
  { origin, kept: 'versioned' as const, versions: 1 },
  { origin, kept: 'versioned' as const, versions: 3 },
])

describe.each(CASES)('of an agreement of origin $origin with $versions versions', (one) => {
  const { origin, kept, versions } = one
  for (const { deed, may, table } of RIGHTS) {
    test.each(AGREEMENT_STATUSES)(
      `just those who write it ${deed}, where its state allows it: %s`,
      (status) => {
        const subject = {
          status,
          origin,
          allianceId: 'alliance',
          drafterId: origin === 'portal' ? 'drafter' : null,
          partyIds: versions > 0 ? ['drafter', 'party'] : [],
        }
        const allowed = Object.entries(ACTORS).filter(([, actor]) => may(actor, subject, versions))
        expect(allowed.map(([who]) => who)).toEqual(
          table[origin][kept].includes(status) ? WRITERS[origin] : [],
        )
      },
    )
  }
})
