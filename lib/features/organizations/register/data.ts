import { isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { db, type Prisma } from '@/lib/server/db'
import { ForbiddenError } from '@/lib/shared/errors'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { ORGANIZATION_STATUSES } from '../constants'
import { can } from '../permissions'
import type { OrganizationFilter, OrganizationLine, OrganizationRegister } from '../types'

/** The units of the administration's list that the actor sees: all, or those that deal with their alliances. */
function scopeOf(actor: Actor): Prisma.OrganizationWhereInput {
  if (isPlatformAdmin(actor)) return {}
  const allianceId = { in: secretaryAllianceIds(actor) }
  const byMember = { proposedBy: { memberships: { some: { allianceId, status: 'admitted' as const } } } }
  return {
    OR: [
      { joinApplications: { some: { allianceId } } },
      { memberships: { some: { allianceId } } },
      byMember,
      { merged: { some: byMember } },
    ],
  }
}

const lineSelect = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  subtype: true,
  region: { select: { fullName: true } },
  creditCode: true,
  status: true,
  joinApplications: {
    where: { decidedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 1,
    select: { alliance: { select: { name: true } } },
  },
  proposedBy: { select: { name: true } },
  updatedAt: true,
} as const satisfies Prisma.OrganizationSelect

function toLine(row: Prisma.OrganizationGetPayload<{ select: typeof lineSelect }>): OrganizationLine {
  const { region, joinApplications, proposedBy, updatedAt, ...line } = row
  return {
    ...line,
    region: region?.fullName ?? null,
    appliesTo: joinApplications[0]?.alliance?.name ?? null,
    proposerName: proposedBy?.name ?? null,
    updatedAt: updatedAt.toISOString(),
  }
}

/** One page of the administration's list of units, whatever their state; null where there is no such page. */
export async function listOrganizations(
  actor: Actor,
  filter: OrganizationFilter,
  page: number,
): Promise<OrganizationRegister | null> {
  if (!can(actor, 'list', null)) throw new ForbiddenError()
  const { status, kind, name } = filter
  const inScope: Prisma.OrganizationWhereInput = {
    AND: [
      scopeOf(actor),
      { kind: kind ?? undefined },
      name === ''
        ? {}
        : { OR: [{ name: { contains: name } }, { aliases: { has: name } }, { creditCode: name }] },
    ],
  }
  const where = { AND: [inScope, { status: status ?? undefined }] }
  const [rows, byStatus] = await Promise.all([
    db.organization.findMany({
      where,
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      ...pageWindow(page),
      select: lineSelect,
    }),
    db.organization.groupBy({ by: ['status'], where: inScope, _count: true }),
  ])
  if (page > 1 && rows.length === 0) return null
  const found = new Map(byStatus.map((row) => [row.status, row._count]))
  const counts = Object.fromEntries(
    ORGANIZATION_STATUSES.map((one) => [one, found.get(one) ?? 0]),
  ) as OrganizationRegister['counts']
  const total = status === null ? [...found.values()].reduce((sum, count) => sum + count, 0) : counts[status]
  return {
    lines: rows.map(toLine),
    total,
    page,
    pageCount: pageCountOf(total),
    filter,
    counts,
    mayCreate: can(actor, 'create', null),
  }
}
