import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import type { Actor, ActorRole } from '@/lib/shared/actor'

const acting = (...roles: ActorRole[]): Actor => ({ userId: 'u', label: '', roles })

/** One person of each role at the unit `unit` and in the alliance `alliance`, and of the same role elsewhere. */
const ACTORS = {
  nobody: acting(),
  student: acting({ role: 'student', organizationId: 'unit' }),
  editor: acting({ role: 'organization_editor', organizationId: 'unit' }),
  administrator: acting({ role: 'organization_admin', organizationId: 'unit' }),
  otherAdministrator: acting({ role: 'organization_admin', organizationId: 'another unit' }),
  moderator: acting({ role: 'moderator', allianceId: 'alliance' }),
  secretary: acting({ role: 'alliance_secretary', allianceId: 'alliance' }),
  otherSecretary: acting({ role: 'alliance_secretary', allianceId: 'another alliance' }),
  platform: acting({ role: 'platform_admin' }),
  system: SYSTEM_ACTOR,
}

/** Those of them who may. */
export const those = (may: (actor: Actor) => boolean) =>
  Object.entries(ACTORS)
    .filter(([, actor]) => may(actor))
    .map(([who]) => who)
