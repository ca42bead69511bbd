import { isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import type { Linked, Option, ProjectOptions } from './types'

/** More boxes than this help nobody. */
const MOST = 200

const NOTHING: Linked = { chainIds: [], allianceIds: [], platformIds: [] }

async function listChains(linked: readonly string[]): Promise<Option[]> {
  const rows = await db.industryChain.findMany({
    orderBy: [{ regionCode: 'asc' }, { sortKey: 'asc' }],
    take: MOST,
    select: { id: true, name: true, region: { select: { name: true } } },
  })
  const known = new Set(rows.map(({ id }) => id))
  const others = linked.filter((id) => !known.has(id))
  const more = others.length === 0 ? [] : await findChains(others)
  return [...rows, ...more].map(({ id, name, region }) => ({ value: id, label: `${name}（${region.name}）` }))
}

function findChains(ids: string[]) {
  return db.industryChain.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, region: { select: { name: true } } },
  })
}

async function listAlliances(actor: Actor, keeperIds: readonly string[], linked: readonly string[]) {
  const admitted = { status: 'admitted', organizationId: { in: [...keeperIds] } } as const
  const offered = {
    OR: [{ memberships: { some: admitted } }, { id: { in: [...linked, ...secretaryAllianceIds(actor)] } }],
  }
  const rows = await db.alliance.findMany({
    where: isPlatformAdmin(actor) ? {} : offered,
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }): Option => ({ value: id, label: name }))
}

async function listPlatforms(keeperIds: readonly string[], linked: readonly string[]): Promise<Option[]> {
  const units = { in: [...keeperIds] }
  const rows = await db.jointPlatform.findMany({
    where: {
      OR: [{ hostId: units }, { partners: { some: { organizationId: units } } }, { id: { in: [...linked] } }],
    },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, name: true, host: { select: { name: true } } },
  })
  return rows.map(({ id, name, host }) => ({ value: id, label: `${name}（${host.name}）` }))
}

/**
 * What a project may be tied to: industry chains, alliances that took in one of its keepers (or that the actor keeps),
 * and platforms of its keepers. The form offers these, and the mutation accepts no others.
 */
export async function listProjectOptions(
  actor: Actor,
  keeperIds: readonly string[],
  linked: Linked = NOTHING,
): Promise<ProjectOptions> {
  const [chains, alliances, platforms] = await Promise.all([
    listChains(linked.chainIds),
    listAlliances(actor, keeperIds, linked.allianceIds),
    listPlatforms(keeperIds, linked.platformIds),
  ])
  return { chains, alliances, platforms }
}
