import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import type { Proposals } from './types'

const MOST = 100

/** The partners that the actor's units named, the latest first; null for those who are staff of no unit. */
export async function findProposals(actor: Actor, id: string): Promise<Proposals | null> {
  const own = await db.organization.findMany({
    where: { id: { in: staffOrganizationIds(actor) }, status: 'verified' },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  if (own.length === 0) return null
  const rows = await db.organization.findMany({
    where: { proposedById: { in: own.map((unit) => unit.id) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: {
      id: true,
      name: true,
      kind: true,
      region: { select: { fullName: true } },
      status: true,
      statusReason: true,
      mergedInto: { select: { name: true, status: true } },
      proposedBy: { select: { name: true } },
    },
  })
  return {
    id,
    proposers: own.map((unit) => ({ value: unit.id, label: unit.name })),
    units: rows.map(({ region, statusReason, proposedBy, ...unit }) => ({
      ...unit,
      region: region?.fullName ?? null,
      reason: unit.status === 'declined' ? statusReason : null,
      proposer: proposedBy?.name ?? '',
    })),
  }
}
