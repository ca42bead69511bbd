import { isPlatformAdmin, staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { db, type Prisma } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { POSITION_STATUSES, type PositionScope, type PositionStatus } from '../constants'
import type { PositionLines } from './types'

/** The positions that the actor's units offer (`own`), or that the actor reviews (`review`, without others' drafts). */
export function scopeOf(actor: Actor, scope: PositionScope): Prisma.PositionWhereInput {
  if (scope === 'own') return { organizationId: { in: staffOrganizationIds(actor) } }
  if (isPlatformAdmin(actor)) return {}
  const reviewed = actor.roles.flatMap((role) => {
    return role.role === 'alliance_secretary' || role.role === 'moderator' ? [role.allianceId] : []
  })
  return { status: { not: 'draft' }, allianceId: { in: reviewed } }
}

/** Whether the actor has such a list at all. */
export function isConcerned(actor: Actor, scope: PositionScope): boolean {
  if (scope === 'own') return staffOrganizationIds(actor).length > 0
  return (
    isPlatformAdmin(actor) ||
    actor.roles.some(({ role }) => role === 'alliance_secretary' || role === 'moderator')
  )
}

const lineSelect = {
  id: true,
  title: true,
  kind: true,
  status: true,
  statusReason: true,
  seats: true,
  hindrances: true,
  openUntil: true,
  demo: true,
  updatedAt: true,
  organization: { select: { name: true } },
  alliance: { select: { name: true } },
} as const satisfies Prisma.PositionSelect

/** One page of the actor's positions, latest change first, with the number in each state. */
export async function listPositionLines(
  actor: Actor,
  scope: PositionScope,
  { status, page }: { status: PositionStatus | null; page: number },
): Promise<PositionLines> {
  const mine = scopeOf(actor, scope)
  const [groups, rows] = await Promise.all([
    db.position.groupBy({ by: ['status'], where: mine, _count: true }),
    db.position.findMany({
      where: status === null ? mine : { AND: [mine, { status }] },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      ...pageWindow(page),
      select: lineSelect,
    }),
  ])
  const counts: PositionLines['counts'] = Object.fromEntries(groups.map((row) => [row.status, row._count]))
  const total = POSITION_STATUSES.filter((known) => status === null || known === status).reduce(
    (sum, known) => sum + (counts[known] ?? 0),
    0,
  )
  const items = rows.map(({ organization, alliance, openUntil, updatedAt, ...row }) => ({
    ...row,
    unit: organization.name,
    alliance: alliance?.name ?? null,
    openUntil: openUntil && dayOf(openUntil),
    updatedAt: updatedAt.toISOString(),
  }))
  return { items, total, page, pageCount: pageCountOf(total), status, counts }
}
