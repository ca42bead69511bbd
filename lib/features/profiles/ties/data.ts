import { publicAgreement } from '@/lib/features/agreements/data'
import { publicPlatform } from '@/lib/features/platforms/data'
import { platformPath } from '@/lib/features/platforms/rules'
import { publicProject } from '@/lib/features/projects/data'
import { db } from '@/lib/server/db'
import { fromDateColumns } from '@/lib/shared/dates'
import { PUBLIC_UNIT, UNIT_LINK_COLUMNS, type UnitLink } from '@/lib/shared/unit-link'
import { joinAllianceTies } from '../rules'
import { listWhere, type Sections } from '../sections/data'
import type { AgreementTie, AllianceTie, Allies, Cooperation, PlatformTie, ProjectTie } from '../types'

const allianceSelect = { select: { slug: true, name: true, kind: true } } as const
const unitSelect = { organization: { select: UNIT_LINK_COLUMNS } } as const
const publicUnits = { where: { organization: PUBLIC_UNIT }, select: unitSelect } as const

type NamedUnits = { units: readonly UnitLink[] }

/** The alliances that have admitted the unit, and those in which it has a role, by name. */
export async function listAllianceTies(organizationId: string): Promise<AllianceTie[]> {
  const [memberships, roles] = await Promise.all([
    db.membership.findMany({
      where: { organizationId, status: 'admitted' },
      orderBy: { alliance: { sortKey: 'asc' } },
      select: { seat: true, category: true, batch: true, joinedOn: true, alliance: allianceSelect },
    }),
    db.allianceRole.findMany({
      where: { organizationId },
      orderBy: [{ alliance: { sortKey: 'asc' } }, { role: 'asc' }],
      select: { role: true, alliance: allianceSelect },
    }),
  ])
  return joinAllianceTies(
    memberships.map(({ alliance, joinedOn, ...seat }) => ({
      ...alliance,
      seat: { ...seat, joinedOn: fromDateColumns(joinedOn, null) },
    })),
    roles.map(({ alliance, role }) => ({ ...alliance, role })),
  )
}

async function listPlatformTies(organizationId: string): Promise<(PlatformTie & NamedUnits)[]> {
  const rows = await db.jointPlatform.findMany({
    where: {
      ...publicPlatform,
      OR: [{ hostId: organizationId }, { partners: { some: { organizationId } } }],
    },
    orderBy: [{ kind: 'asc' }, { sortKey: 'asc' }, { id: 'asc' }],
    select: {
      slug: true,
      name: true,
      kind: true,
      status: true,
      hostId: true,
      startedOn: true,
      startedPrecision: true,
      cooperationSince: true,
      cooperationPrecision: true,
      host: { select: UNIT_LINK_COLUMNS },
      partners: publicUnits,
    },
  })
  return rows.map(({ slug, name, kind, status, hostId, host, partners, ...dates }) => ({
    slug,
    name,
    kind,
    status,
    isHost: hostId === organizationId,
    since:
      fromDateColumns(dates.startedOn, dates.startedPrecision) ??
      fromDateColumns(dates.cooperationSince, dates.cooperationPrecision),
    units: [host, ...partners.map((partner) => partner.organization)],
  }))
}

async function listProjectTies(organizationId: string): Promise<(ProjectTie & NamedUnits)[]> {
  const rows = await db.projectParty.findMany({
    where: { organizationId, project: publicProject },
    orderBy: [{ project: { startsOn: { sort: 'desc', nulls: 'last' } } }, { project: { sortKey: 'asc' } }],
    select: {
      role: true,
      project: {
        select: {
          slug: true,
          title: true,
          kind: true,
          status: true,
          startsOn: true,
          startsPrecision: true,
          parties: publicUnits,
        },
      },
    },
  })
  return rows.map(({ role, project: { startsOn, startsPrecision, parties, ...project } }) => ({
    ...project,
    role,
    since: fromDateColumns(startsOn, startsPrecision),
    units: parties.map((party) => party.organization),
  }))
}

async function listAgreementTies(organizationId: string): Promise<(AgreementTie & NamedUnits)[]> {
  const rows = await db.agreement.findMany({
    where: { ...publicAgreement, parties: { some: { organizationId } } },
    orderBy: [{ signedOn: { sort: 'desc', nulls: 'last' } }, { sortKey: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      number: true,
      title: true,
      kind: true,
      status: true,
      origin: true,
      signedOn: true,
      signedPrecision: true,
      validFrom: true,
      parties: publicUnits,
    },
  })
  return rows.map(({ signedOn, signedPrecision, validFrom, parties, ...agreement }) => ({
    ...agreement,
    since: fromDateColumns(signedOn, signedPrecision) ?? fromDateColumns(validFrom, null),
    units: parties.map((party) => party.organization),
  }))
}

export type Cooperations = {
  platforms: PlatformTie[]
  projects: ProjectTie[]
  agreements: AgreementTie[]
  /** All three as ties to the units beside this one. */
  ties: (Cooperation & NamedUnits)[]
}

const withoutUnits = <T extends NamedUnits>({ units: _, ...rest }: T): Omit<T, 'units'> => rest

/** The public platforms, projects and agreements that the unit is a part of, and the units beside it there. */
export async function listCooperations(organizationId: string, sections: Sections): Promise<Cooperations> {
  const [platforms, projects, agreements] = await Promise.all([
    listWhere(sections.platforms, () => listPlatformTies(organizationId)),
    listWhere(sections.projects, () => listProjectTies(organizationId)),
    listWhere(sections.agreements, () => listAgreementTies(organizationId)),
  ])
  return {
    platforms: platforms.map(withoutUnits),
    projects: projects.map(withoutUnits),
    agreements: agreements.map(withoutUnits),
    ties: [
      ...platforms.map((tie) => ({
        kind: 'platform' as const,
        title: tie.name,
        href: platformPath(tie),
        since: tie.since,
        units: tie.units,
      })),
      ...projects.map(({ title, slug, since, units }) => ({
        kind: 'project' as const,
        title,
        href: `/projects/${slug}`,
        since,
        units,
      })),
      ...agreements.map(({ title, since, units }) => ({
        kind: 'agreement' as const,
        title,
        href: null,
        since,
        units,
      })),
    ],
  }
}

/** How many units each of the unit's alliances has beside it and beside its `partners` (slugs). */
export async function listAllies(organizationId: string, partners: readonly string[]): Promise<Allies[]> {
  const alliances = await db.alliance.findMany({
    where: { memberships: { some: { organizationId, status: 'admitted' } } },
    orderBy: { sortKey: 'asc' },
    select: { id: true, slug: true, name: true },
  })
  if (alliances.length === 0) return []
  // Counted for these alone: as a count beside each alliance the database would go through all memberships there are.
  const rows = await db.membership.groupBy({
    by: ['allianceId'],
    where: {
      allianceId: { in: alliances.map(({ id }) => id) },
      status: 'admitted',
      organizationId: { not: organizationId },
      organization: { ...PUBLIC_UNIT, slug: { notIn: [...partners] } },
    },
    _count: true,
  })
  const counts = new Map(rows.map(({ allianceId, _count }) => [allianceId, _count]))
  return alliances.flatMap(({ id, slug, name }) => {
    const count = counts.get(id) ?? 0
    return count > 0 ? [{ slug, name, count }] : []
  })
}
