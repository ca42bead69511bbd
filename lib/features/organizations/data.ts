import {
  isPlatformAdmin,
  secretaryAllianceIds,
  staffOrganizationIds,
} from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { ForbiddenError } from '@/lib/shared/errors'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { ORGANIZATION_DECISIONS, ORGANIZATION_STATUSES } from './constants'
import { can, type OrganizationSubject } from './permissions'
import { missingParts } from './rules'
import type {
  OrganizationFilter,
  OrganizationForEdit,
  OrganizationLine,
  OrganizationRegister,
  OwnOrganization,
} from './types'

/** What to select of a unit for `toSubject`. */
export const subjectSelect = {
  id: true,
  status: true,
  joinApplications: { select: { allianceId: true } },
  memberships: { select: { allianceId: true } },
} as const satisfies Prisma.OrganizationSelect

/** A selected unit as permissions see it. */
export function toSubject(
  row: Prisma.OrganizationGetPayload<{ select: typeof subjectSelect }>,
): OrganizationSubject {
  return {
    id: row.id,
    status: row.status,
    appliedTo: row.joinApplications.flatMap(({ allianceId }) => (allianceId === null ? [] : [allianceId])),
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
  const { joinApplications, memberships: _, industryChains, region, regionCode, parent, ...unit } = row
  const { verifiedAt, verifiedBy, verifiedEvidence, employeeCountAsOf, ...fields } = unit
  const subject = toSubject(row)
  const reviews = ORGANIZATION_DECISIONS.filter((decision) => can(actor, decision, subject))
  return {
    ...fields,
    parentName: parent?.name ?? null,
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
    where: { name: row.name, id: { not: id } },
    orderBy: { createdAt: 'asc' },
    take: 5,
    select: { id: true, status: true, creditCode: true },
  })
  return { ...unit, sameName }
}

/** The units of the administration's list that the actor sees: all, or those that deal with their alliances. */
function scopeOf(actor: Actor): Prisma.OrganizationWhereInput {
  if (isPlatformAdmin(actor)) return {}
  const allianceId = { in: secretaryAllianceIds(actor) }
  return { OR: [{ joinApplications: { some: { allianceId } } }, { memberships: { some: { allianceId } } }] }
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
  updatedAt: true,
} as const satisfies Prisma.OrganizationSelect

function toLine(row: Prisma.OrganizationGetPayload<{ select: typeof lineSelect }>): OrganizationLine {
  const { region, joinApplications, updatedAt, ...line } = row
  return {
    ...line,
    region: region?.fullName ?? null,
    appliesTo: joinApplications[0]?.alliance?.name ?? null,
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
