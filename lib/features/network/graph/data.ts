import { publicAgreement } from '@/lib/features/agreements/data'
import { publicMembership } from '@/lib/features/alliances/memberships/data'
import { publicPlatform } from '@/lib/features/platforms/data'
import { platformPath } from '@/lib/features/platforms/rules'
import { publicProject } from '@/lib/features/projects/data'
import { db } from '@/lib/server/db'
import { PUBLIC_UNIT, UNIT_LINK_COLUMNS } from '@/lib/shared/unit-link'
import type { Graph, GraphAlliance, Work } from '../types'
import { graphOf, type SeatRow } from './rules'

const yearOf = (date: Date | null) => date?.getUTCFullYear() ?? null

const parties = {
  where: { organization: PUBLIC_UNIT },
  orderBy: { position: 'asc' },
  select: { organizationId: true },
} as const
const byName = [{ sortKey: 'asc' }, { id: 'asc' }] as const

type WorkRow = { work: Work; unitIds: string[] }

const idsOf = (rows: readonly { organizationId: string }[]) => rows.map((row) => row.organizationId)

async function listPlatformWorks(): Promise<WorkRow[]> {
  const rows = await db.jointPlatform.findMany({
    where: publicPlatform,
    orderBy: [...byName],
    select: {
      slug: true,
      name: true,
      kind: true,
      hostId: true,
      startedOn: true,
      cooperationSince: true,
      partners: parties,
    },
  })
  return rows.map(({ slug, name, kind, hostId, partners, ...days }) => ({
    work: {
      kind: kind === 'industry_college' ? 'college' : 'platform',
      title: name,
      href: platformPath({ kind, slug }),
      year: yearOf(days.cooperationSince ?? days.startedOn),
    },
    unitIds: [hostId, ...idsOf(partners)],
  }))
}

async function listProjectWorks(): Promise<WorkRow[]> {
  const rows = await db.project.findMany({
    where: publicProject,
    orderBy: [...byName],
    select: { slug: true, title: true, startsOn: true, parties },
  })
  return rows.map(({ slug, title, startsOn, parties: named }) => ({
    work: { kind: 'project', title, href: `/projects/${slug}`, year: yearOf(startsOn) },
    unitIds: idsOf(named),
  }))
}

async function listAgreementWorks(): Promise<WorkRow[]> {
  const rows = await db.agreement.findMany({
    where: publicAgreement,
    orderBy: [...byName],
    select: { title: true, number: true, signedOn: true, validFrom: true, parties },
  })
  return rows.map(({ title, number, signedOn, validFrom, parties: named }) => ({
    work: {
      kind: 'agreement',
      title,
      href: number === null ? '/agreements' : `/verify/${encodeURIComponent(number)}`,
      year: yearOf(signedOn ?? validFrom),
    },
    unitIds: idsOf(named),
  }))
}

/** Units in alliances: those admitted, and those in the lead, who may have no seat. */
async function listSeats(): Promise<{ seats: SeatRow[]; alliances: GraphAlliance[] }> {
  const [alliances, memberships, roles] = await Promise.all([
    db.alliance.findMany({
      orderBy: [...byName],
      select: { id: true, slug: true, name: true, foundedOn: true },
    }),
    db.membership.findMany({
      where: publicMembership,
      select: { organizationId: true, allianceId: true, joinedOn: true },
    }),
    db.allianceRole.findMany({
      where: { role: 'lead', organization: PUBLIC_UNIT },
      select: { organizationId: true, allianceId: true },
    }),
  ])
  const founded = new Map(alliances.map(({ id, foundedOn }) => [id, yearOf(foundedOn)]))
  const leading = new Set(roles.map((role) => `${role.allianceId} ${role.organizationId}`))
  const seats = [...memberships, ...roles.map((role) => ({ ...role, joinedOn: null }))].map((row) => ({
    unitId: row.organizationId,
    allianceId: row.allianceId,
    year: yearOf(row.joinedOn) ?? founded.get(row.allianceId) ?? null,
    leads: leading.has(`${row.allianceId} ${row.organizationId}`),
  }))
  return { seats, alliances: alliances.map(({ id, slug, name }) => ({ id, slug, name })) }
}

/** All that is public of who works with whom and who is in which alliance; units that are in neither are left out. */
export async function findGraph(): Promise<Graph> {
  const [platforms, projects, agreements, { seats, alliances }] = await Promise.all([
    listPlatformWorks(),
    listProjectWorks(),
    listAgreementWorks(),
    listSeats(),
  ])
  const works = [...platforms, ...projects, ...agreements].filter(({ unitIds }) => unitIds.length > 1)
  const ids = new Set([...works.flatMap(({ unitIds }) => unitIds), ...seats.map(({ unitId }) => unitId)])
  const units = await db.organization.findMany({
    where: { ...PUBLIC_UNIT, id: { in: [...ids] } },
    orderBy: [...byName],
    select: {
      ...UNIT_LINK_COLUMNS,
      id: true,
      regionCode: true,
      industryChains: { select: { slug: true } },
    },
  })
  return graphOf({
    units: units.map(({ industryChains, ...unit }) => ({
      ...unit,
      chains: industryChains.map(({ slug }) => slug),
    })),
    alliances,
    works,
    seats,
  })
}

/**
 * What changes whenever a record that the graph is made of does: cheap to ask for every few seconds. It may change
 * where the graph does not.
 */
export async function findGraphStamp(): Promise<string> {
  const ask = { _count: true, _max: { updatedAt: true } } as const
  const answers = await Promise.all([
    db.organization.aggregate(ask),
    db.alliance.aggregate(ask),
    db.membership.aggregate(ask),
    db.jointPlatform.aggregate(ask),
    db.project.aggregate(ask),
    db.agreement.aggregate(ask),
  ])
  return answers.map(({ _count, _max }) => `${_count} ${_max.updatedAt?.getTime() ?? 0}`).join(' ')
}
