import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { suggestOfKind } from '@/lib/features/search/suggestions/data'
import { db, type Prisma } from '@/lib/server/db'
import { meansName } from './rules'
import type { FoundUnit } from './types'

const MOST = 20

const unitSelect = {
  id: true,
  name: true,
  kind: true,
  region: { select: { fullName: true } },
} as const satisfies Prisma.OrganizationSelect

type Row = Prisma.OrganizationGetPayload<{ select: typeof unitSelect }>

const toUnit = ({ id, name, kind, region }: Row, pending: boolean): FoundUnit => ({
  id,
  name,
  kind,
  region: region?.fullName ?? null,
  pending,
})

/** Those that wait and that one of the actor's units proposed: a handful, which are in no index of what is public. */
async function findProposed(actor: Actor, typed: string): Promise<FoundUnit[]> {
  const own = staffOrganizationIds(actor)
  if (own.length === 0) return []
  const proposed = { proposedById: { in: own } }
  const rows = await db.organization.findMany({
    where: { status: 'pending', OR: [proposed, { merged: { some: proposed } }] },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { ...unitSelect, shortName: true, aliases: true, creditCode: true, sortKey: true },
  })
  return rows.filter((row) => meansName(row, typed)).map((row) => toUnit(row, true))
}

async function findVerified(typed: string): Promise<FoundUnit[]> {
  const found = await suggestOfKind(typed, 'organization', MOST)
  if (found.length === 0) return []
  const ids = found.map(({ recordId }) => recordId)
  const rows = await db.organization.findMany({
    where: { id: { in: ids }, status: 'verified' },
    select: unitSelect,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map((row) => toUnit(row, false))
}

/**
 * The units that the actor may name in a form and that a text means, by part of their name, short name or alias, by
 * pinyin or initials, or by their credit code; at most twenty. First those that the actor's own units proposed, then
 * verified ones, whole names before beginnings and the rest: they come from the index of the public search, so that a
 * list of ten thousand is not gone through. `verifiedOnly` leaves out those that were only proposed, for records whose
 * units have to be verified.
 */
export async function searchUnits(
  actor: Actor,
  typed: string,
  { verifiedOnly = false }: { verifiedOnly?: boolean } = {},
): Promise<FoundUnit[]> {
  const [proposed, verified] = await Promise.all([
    verifiedOnly ? [] : findProposed(actor, typed),
    findVerified(typed),
  ])
  return [...proposed, ...verified].slice(0, MOST)
}
