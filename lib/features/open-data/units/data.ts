import { publicMembership } from '@/lib/features/alliances/memberships/data'
import { publicPlatform } from '@/lib/features/platforms/data'
import { platformPath } from '@/lib/features/platforms/rules'
import { db, type Prisma } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { dayOf, fromDateColumns } from '@/lib/shared/dates'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { personsOf } from '../rules'
import type { OpenSource } from '../types'
import { inOrderOfChange, windowWhere } from '../windows/rules'
import { type AllianceRecord, allianceRecord, memberRecord, platformRecord } from './schema'

const link = { id: true, name: true } as const
const byName = { sortKey: 'asc' } as const
const region = { select: { code: true, fullName: true } } as const
const chains = { orderBy: byName, select: { name: true } } as const

const beginning = { id: true, slug: true, updatedAt: true, name: true, summary: true } as const

const memberSelect = {
  ...beginning,
  shortName: true,
  aliases: true,
  kind: true,
  subtype: true,
  creditCode: true,
  region,
  address: true,
  website: true,
  majors: true,
  majorGroups: true,
  industryChains: chains,
  employeeCount: true,
  employeeCountAsOf: true,
  parent: { select: { ...link, status: true } },
  memberships: {
    where: publicMembership,
    orderBy: { alliance: byName },
    select: { seat: true, alliance: { select: link } },
  },
} as const satisfies Prisma.OrganizationSelect

const named = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)
const toRegion = (row: { code: string; fullName: string } | null) =>
  row && { code: row.code, name: row.fullName }

function toMember(row: Prisma.OrganizationGetPayload<{ select: typeof memberSelect }>) {
  const { employeeCount, employeeCountAsOf: asOf, parent } = row
  return memberRecord.parse({
    ...row,
    url: `${env().appUrl}/members/${row.slug}`,
    updatedAt: row.updatedAt.toISOString(),
    region: toRegion(row.region),
    industryChains: named(row.industryChains),
    employees: employeeCount === null ? null : { ...personsOf(employeeCount), asOf: asOf && dayOf(asOf) },
    parent: parent?.status === PUBLIC_UNIT.status ? parent : null,
    alliances: row.memberships.map(({ seat, alliance }) => ({ ...alliance, seat })),
  })
}

/** Verified units. */
export const members: OpenSource = {
  count: () => db.organization.count({ where: PUBLIC_UNIT }),
  list: async ({ take, ...window }) => {
    const where = { ...PUBLIC_UNIT, ...windowWhere(window) }
    const rows = await db.organization.findMany({
      where,
      orderBy: [...inOrderOfChange],
      take,
      select: memberSelect,
    })
    return rows.map(toMember)
  },
  find: async (id) => {
    const row = await db.organization.findFirst({ where: { id, ...PUBLIC_UNIT }, select: memberSelect })
    return row && toMember(row)
  },
}

const allianceSelect = {
  ...beginning,
  kind: true,
  status: true,
  foundedOn: true,
  foundedPrecision: true,
  region,
  industry: true,
  industryChains: chains,
  workAreas: true,
  basedOn: true,
  roles: {
    where: { organization: PUBLIC_UNIT },
    orderBy: { position: 'asc' },
    select: { role: true, organization: { select: link } },
  },
  _count: { select: { memberships: { where: publicMembership } } },
} as const satisfies Prisma.AllianceSelect

function toAlliance(row: Prisma.AllianceGetPayload<{ select: typeof allianceSelect }>): AllianceRecord {
  const unitsAs = (role: (typeof row.roles)[number]['role']) =>
    row.roles.filter((entry) => entry.role === role).map(({ organization }) => organization)
  return allianceRecord.parse({
    ...row,
    url: `${env().appUrl}/alliances/${row.slug}`,
    updatedAt: row.updatedAt.toISOString(),
    foundedOn: fromDateColumns(row.foundedOn, row.foundedPrecision),
    region: toRegion(row.region),
    industryChains: named(row.industryChains),
    leads: unitsAs('lead'),
    guides: unitsAs('guide'),
    supporters: unitsAs('support'),
    initiators: unitsAs('initiator'),
    memberCount: row._count.memberships,
  })
}

/** All alliances: they are public with their status. */
export const alliances: OpenSource = {
  count: () => db.alliance.count(),
  list: async ({ take, ...window }) => {
    const rows = await db.alliance.findMany({
      where: windowWhere(window),
      orderBy: [...inOrderOfChange],
      take,
      select: allianceSelect,
    })
    return rows.map(toAlliance)
  },
  find: async (id) => {
    const row = await db.alliance.findUnique({ where: { id }, select: allianceSelect })
    return row && toAlliance(row)
  },
}

const platformSelect = {
  ...beginning,
  kind: true,
  status: true,
  startedOn: true,
  startedPrecision: true,
  cooperationSince: true,
  cooperationPrecision: true,
  host: { select: link },
  partners: {
    where: { organization: PUBLIC_UNIT },
    orderBy: { position: 'asc' },
    select: { organization: { select: link } },
  },
  majors: true,
  industryChains: chains,
  features: true,
  mixedOwnership: true,
  alliances: { orderBy: byName, select: link },
} as const satisfies Prisma.JointPlatformSelect

function toPlatform(row: Prisma.JointPlatformGetPayload<{ select: typeof platformSelect }>) {
  return platformRecord.parse({
    ...row,
    url: env().appUrl + platformPath(row),
    updatedAt: row.updatedAt.toISOString(),
    startedOn: fromDateColumns(row.startedOn, row.startedPrecision),
    cooperationSince: fromDateColumns(row.cooperationSince, row.cooperationPrecision),
    partners: row.partners.map(({ organization }) => organization),
    industryChains: named(row.industryChains),
  })
}

/** Platforms of verified hosts. */
export const platforms: OpenSource = {
  count: () => db.jointPlatform.count({ where: publicPlatform }),
  list: async ({ take, ...window }) => {
    const where = { ...publicPlatform, ...windowWhere(window) }
    const rows = await db.jointPlatform.findMany({
      where,
      orderBy: [...inOrderOfChange],
      take,
      select: platformSelect,
    })
    return rows.map(toPlatform)
  },
  find: async (id) => {
    const row = await db.jointPlatform.findFirst({ where: { id, ...publicPlatform }, select: platformSelect })
    return row && toPlatform(row)
  },
}
