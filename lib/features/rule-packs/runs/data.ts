import type { PackId } from '@/lib/features/compliance/constants'
import { RULE_PACKS } from '@/lib/features/compliance/packs/rules'
import type { Prisma } from '@/lib/server/db'
import { regionRange } from '@/lib/shared/regions'
import { LIVE_STATUSES, RECHECKED_STATUSES, type RuleRunKind } from '../constants'

/**
 * The positions that a run looks at: a preview those that are live, the check after a switch all that may still be
 * offered; of a local pack those that work in its region, since of a position no school is known.
 */
export function positionsOf(kind: RuleRunKind, pack: PackId): Prisma.PositionWhereInput {
  const jurisdiction = RULE_PACKS.find(({ id }) => id === pack)?.jurisdiction
  return {
    status: { in: kind === 'preview' ? [...LIVE_STATUSES] : [...RECHECKED_STATUSES] },
    ...(jurisdiction && { regionCode: regionRange(jurisdiction.code) }),
  }
}
