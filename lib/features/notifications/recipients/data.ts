import type { Prisma, Tx } from '@/lib/server/db'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'

/** More people than this are never told of one matter. */
const RECIPIENTS_MAX = 500

async function idsOf(tx: Tx, some: Prisma.RoleAssignmentWhereInput): Promise<string[]> {
  const users = await tx.user.findMany({
    where: { status: 'active', roleAssignments: { some } },
    orderBy: { id: 'asc' },
    take: RECIPIENTS_MAX,
    select: { id: true },
  })
  return users.map(({ id }) => id)
}

/** The staff of these units: their administrators alone, or their editors too. A unit that is not verified has none. */
export async function listStaffIds(
  tx: Tx,
  organizationIds: readonly string[],
  who: 'administrators' | 'all',
): Promise<string[]> {
  if (organizationIds.length === 0) return []
  const roles = ['organization_admin', ...(who === 'all' ? (['organization_editor'] as const) : [])] as const
  return idsOf(tx, {
    role: { in: [...roles] },
    organizationId: { in: [...organizationIds] },
    organization: PUBLIC_UNIT,
  })
}

/** The staff of each of these units, administrators and editors, in one query. */
export async function listStaffByUnit(
  tx: Tx,
  organizationIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await tx.roleAssignment.findMany({
    where: {
      role: { in: ['organization_admin', 'organization_editor'] },
      organizationId: { in: [...organizationIds] },
      organization: PUBLIC_UNIT,
      user: { status: 'active' },
    },
    orderBy: [{ userId: 'asc' }, { id: 'asc' }],
    select: { organizationId: true, userId: true },
  })
  const staff = new Map<string, string[]>()
  for (const { organizationId, userId } of rows) {
    if (organizationId === null) continue
    const known = staff.get(organizationId) ?? []
    if (known.length < RECIPIENTS_MAX && known.at(-1) !== userId) known.push(userId)
    staff.set(organizationId, known)
  }
  return staff
}

/** The platform administrators. */
export async function listPlatformAdminIds(tx: Tx): Promise<string[]> {
  return idsOf(tx, { role: 'platform_admin' })
}

/**
 * The secretaries of these alliances, or their moderators too. Where there is nobody, the platform administrators:
 * what has to be decided is told to somebody who may decide it.
 */
export async function listSecretariatIds(
  tx: Tx,
  allianceIds: readonly string[],
  who: 'secretaries' | 'moderators',
): Promise<string[]> {
  const roles = ['alliance_secretary', ...(who === 'moderators' ? (['moderator'] as const) : [])] as const
  const found =
    allianceIds.length === 0
      ? []
      : await idsOf(tx, { role: { in: [...roles] }, allianceId: { in: [...allianceIds] } })
  return found.length > 0 ? found : listPlatformAdminIds(tx)
}
