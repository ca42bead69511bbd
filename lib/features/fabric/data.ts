import { publicAgreement } from '@/lib/features/agreements/data'
import { publicPlatform } from '@/lib/features/platforms/data'
import { platformPath } from '@/lib/features/platforms/rules'
import { publicProject } from '@/lib/features/projects/data'
import { db } from '@/lib/server/db'
import { PUBLIC_UNIT, UNIT_LINK_COLUMNS } from '@/lib/shared/unit-link'
import { weaveFabric } from './rules'
import type { CooperationPair, Fabric } from './types'

const yearOf = (date: Date | null) => date?.getUTCFullYear() ?? null
const party = {
  where: { organization: PUBLIC_UNIT },
  orderBy: { position: 'asc' },
  select: { organizationId: true },
} as const

/** Every two of these units, in the order in which they stand. */
function pairsAmong(ids: readonly string[], rest: Omit<CooperationPair, 'a' | 'b'>): CooperationPair[] {
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b) => ({ a, b, ...rest })))
}

async function listPairs(): Promise<CooperationPair[]> {
  const [platforms, projects, agreements] = await Promise.all([
    db.jointPlatform.findMany({
      where: publicPlatform,
      orderBy: { sortKey: 'asc' },
      select: {
        slug: true,
        name: true,
        kind: true,
        hostId: true,
        startedOn: true,
        cooperationSince: true,
        partners: party,
      },
    }),
    db.project.findMany({
      where: publicProject,
      orderBy: { sortKey: 'asc' },
      select: { slug: true, title: true, startsOn: true, parties: party },
    }),
    db.agreement.findMany({
      where: publicAgreement,
      orderBy: { sortKey: 'asc' },
      select: { title: true, signedOn: true, parties: party },
    }),
  ])
  const idsOf = (rows: readonly { organizationId: string }[]) =>
    rows.map(({ organizationId }) => organizationId)
  return [
    ...platforms.flatMap(({ slug, name, kind, hostId, startedOn, cooperationSince, partners }) =>
      pairsAmong([hostId, ...idsOf(partners)], {
        label: `共建${name}`,
        href: platformPath({ kind, slug }),
        year: yearOf(cooperationSince ?? startedOn),
      }),
    ),
    ...projects.flatMap(({ slug, title, startsOn, parties }) =>
      pairsAmong(idsOf(parties), { label: title, href: `/projects/${slug}`, year: yearOf(startsOn) }),
    ),
    ...agreements.flatMap(({ title, signedOn, parties }) =>
      pairsAmong(idsOf(parties), { label: title, href: '/agreements', year: yearOf(signedOn) }),
    ),
  ]
}

/** Who works with whom through published platforms, projects and agreements, and who merely shares an alliance. */
export async function findFabric(): Promise<Fabric> {
  const [pairs, seats] = await Promise.all([
    listPairs(),
    db.membership.findMany({
      where: { status: 'admitted', organization: PUBLIC_UNIT },
      orderBy: { alliance: { sortKey: 'asc' } },
      select: { organizationId: true, alliance: { select: { slug: true, name: true } } },
    }),
  ])
  const ids = new Set([
    ...pairs.flatMap(({ a, b }) => [a, b]),
    ...seats.map(({ organizationId }) => organizationId),
  ])
  const units = await db.organization.findMany({
    where: { ...PUBLIC_UNIT, id: { in: [...ids] } },
    select: { id: true, ...UNIT_LINK_COLUMNS },
  })
  return weaveFabric(
    units,
    pairs,
    seats.map(({ organizationId, alliance }) => ({
      unitId: organizationId,
      allianceSlug: alliance.slug,
      allianceName: alliance.name,
    })),
  )
}
