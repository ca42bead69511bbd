import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { spellings } from '@/lib/features/parties/rules'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { ORGANIZATION_DECISIONS } from './constants'
import { can, type OrganizationSubject } from './permissions'
import { missingParts } from './rules'
import type { OrganizationForEdit, OwnOrganization } from './types'

const proposerSelect = {
  id: true,
  name: true,
  memberships: { where: { status: 'admitted' }, select: { allianceId: true } },
} as const satisfies Prisma.OrganizationSelect

/** What to select of a unit for `proposersOf`: who named it, and who named those that were merged into it. */
export const proposerRelations = {
  proposedBy: { select: proposerSelect },
  merged: {
    orderBy: { createdAt: 'asc' },
    select: { proposedBy: { select: proposerSelect } },
  },
} as const satisfies Prisma.OrganizationInclude

type Proposer = Prisma.OrganizationGetPayload<{ select: typeof proposerSelect }>

/** The units that named a unit as their partner, each once. */
export function proposersOf({
  proposedBy,
  merged,
}: {
  proposedBy: Proposer | null
  merged: readonly { proposedBy: Proposer | null }[]
}): Proposer[] {
  const all = [proposedBy, ...merged.map((one) => one.proposedBy)].filter((one) => one !== null)
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

/** The alliances that a unit has to do with, for `toSubject`. */
export const subjectRelations = {
  joinApplications: { select: { allianceId: true } },
  memberships: { select: { allianceId: true } },
  ...proposerRelations,
} as const satisfies Prisma.OrganizationInclude

/** What to select of a unit for `toSubject`. */
export const subjectSelect = {
  id: true,
  status: true,
  ...subjectRelations,
} as const satisfies Prisma.OrganizationSelect

/** A selected unit as permissions see it. */
export function toSubject(
  row: Prisma.OrganizationGetPayload<{ select: typeof subjectSelect }>,
): OrganizationSubject {
  const proposers = proposersOf(row)
  return {
    id: row.id,
    status: row.status,
    appliedTo: row.joinApplications.flatMap(({ allianceId }) => (allianceId === null ? [] : [allianceId])),
    hasApplicant: row.joinApplications.length > 0,
    proposedTo:
      proposers.length === 0
        ? null
        : proposers.flatMap(({ memberships }) => memberships.map(({ allianceId }) => allianceId)),
    memberOf: row.memberships.map(({ allianceId }) => allianceId),
  }
}

const editSelect = {
  ...subjectSelect,
  slug: true,
  version: true,
  name: true,
  kind: true,
  subtype: true,
  creditCode: true,
  parent: { select: { name: true } },
  note: true,
  shortName: true,
  aliases: true,
  regionCode: true,
  region: { select: { fullName: true } },
  address: true,
  website: true,
  phone: true,
  summary: true,
  body: true,
  majors: true,
  majorGroups: true,
  industryChains: { select: { id: true } },
  employeeCount: true,
  employeeCountAsOf: true,
  statusReason: true,
  verifiedAt: true,
  verifiedBy: { select: { displayName: true } },
  verifiedEvidence: true,
  createdAt: true,
  updatedAt: true,
  mergedInto: { select: { id: true, name: true } },
  joinApplications: {
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      allianceId: true,
      alliance: { select: { name: true } },
      contactName: true,
      contactPhone: true,
      contactEmail: true,
      evidence: true,
      reason: true,
      decidedAt: true,
      createdAt: true,
    },
  },
} as const satisfies Prisma.OrganizationSelect

type EditRow = Prisma.OrganizationGetPayload<{ select: typeof editSelect }>

function toApplication(
  row: EditRow['joinApplications'][number] | undefined,
): OrganizationForEdit['application'] {
  if (!row) return null
  const { alliance, allianceId: _, decidedAt, createdAt, ...application } = row
  return {
    ...application,
    allianceName: alliance?.name ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }
}

function toForEdit(row: EditRow, actor: Actor): Omit<OrganizationForEdit, 'sameName'> {
  const {
    joinApplications,
    memberships: _,
    industryChains,
    region,
    regionCode,
    parent,
    proposedBy: __,
    merged: ___,
    ...unit
  } = row
  const { verifiedAt, verifiedBy, verifiedEvidence, employeeCountAsOf, ...fields } = unit
  const subject = toSubject(row)
  const reviews = ORGANIZATION_DECISIONS.filter((decision) => can(actor, decision, subject))
  return {
    ...fields,
    parentName: parent?.name ?? null,
    proposerNames: proposersOf(row).map(({ name }) => name),
    region: region?.fullName ?? null,
    chainIds: industryChains.map(({ id }) => id),
    employeeCountAsOf: employeeCountAsOf && dayOf(employeeCountAsOf),
    verification: verifiedAt && {
      at: verifiedAt.toISOString(),
      by: verifiedBy?.displayName ?? null,
      evidence: verifiedEvidence,
    },
    missing: missingParts({ ...row, chains: industryChains.length }),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    application: toApplication(joinApplications[0]),
    may: {
      update: can(actor, 'update', subject),
      identify: can(actor, 'identify', subject),
      decide: reviews,
    },
  }
}

/** A unit for its staff and the administration; null where there is none or the actor may not see it. */
export async function findOrganizationForEdit(actor: Actor, id: string): Promise<OrganizationForEdit | null> {
  const row = await db.organization.findUnique({ where: { id }, select: editSelect })
  if (!row || !can(actor, 'view', toSubject(row))) return null
  const unit = toForEdit(row, actor)
  if (unit.may.decide.length === 0) return { ...unit, application: null, sameName: [] }
  const sameName = await db.organization.findMany({
    where: {
      id: { not: id },
      OR: [{ name: { in: spellings(row.name) } }, { shortName: row.name }, { aliases: { has: row.name } }],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 5,
    select: { id: true, name: true, status: true, creditCode: true },
  })
  return { ...unit, sameName }
}

/** The units that the actor works for by their own roles, with how much each page still lacks. */
export async function listOwnOrganizations(actor: Actor): Promise<OwnOrganization[]> {
  const rows = await db.organization.findMany({
    where: { id: { in: staffOrganizationIds(actor) } },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: editSelect,
  })
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    status: row.status,
    missingCount: missingParts({ ...row, chains: row.industryChains.length }).length,
  }))
}

/** All industry chains for the choices of a form, by name. */
export async function listChainChoices(client: Db = db): Promise<{ value: string; label: string }[]> {
  const chains = await client.industryChain.findMany({
    orderBy: { sortKey: 'asc' },
    select: { id: true, name: true },
  })
  return chains.map(({ id, name }) => ({ value: id, label: name }))
}
