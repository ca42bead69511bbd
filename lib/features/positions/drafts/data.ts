import { isModeratorOf, staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { checkSelect, toCheck, unitFactsSelect } from '../checks/data'
import { POSITION_LIMITS, POSITION_STATUS_LABELS } from '../constants'
import { can } from '../permissions'
import { missingForReview, readNotes } from '../rules'
import { next, POSITION_EVENTS } from '../workflow'
import { contentSelect, toFields } from './rules'
import type { NewPosition, Option, PositionForEdit, PositionOptions, PositionUnit } from './types'

const editSelect = {
  ...contentSelect,
  ...checkSelect,
  id: true,
  slug: true,
  version: true,
  status: true,
  statusReason: true,
  reviewNotes: true,
  publishedAt: true,
  demo: true,
  updatedAt: true,
  organizationId: true,
  organization: {
    select: {
      ...unitFactsSelect,
      id: true,
      name: true,
      slug: true,
      status: true,
      verifiedAt: true,
      verifiedEvidence: true,
    },
  },
  alliance: { select: { name: true } },
  region: { select: { fullName: true } },
} as const satisfies Prisma.PositionSelect

type EditRow = Prisma.PositionGetPayload<{ select: typeof editSelect }>

/** A position with everything that its form and its permissions need. */
export function findStoredPosition(client: Db, id: string): Promise<EditRow | null> {
  return client.position.findUnique({ where: { id }, select: editSelect })
}

/** Alliances that took in one of these units; the moderators of the chosen one review the position. */
async function listAlliances(organizationIds: readonly string[], linked: string | null): Promise<Option[]> {
  const admitted: Prisma.MembershipWhereInput = {
    status: 'admitted',
    organizationId: { in: [...organizationIds] },
  }
  const rows = await db.alliance.findMany({
    where: { OR: [{ memberships: { some: admitted } }, { id: { in: linked === null ? [] : [linked] } }] },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

async function listChains(): Promise<Option[]> {
  const rows = await db.industryChain.findMany({
    orderBy: [{ regionCode: 'asc' }, { sortKey: 'asc' }],
    take: 300,
    select: { id: true, name: true, region: { select: { name: true } } },
  })
  return rows.map(({ id, name, region }) => ({ value: id, label: `${name}（${region.name}）` }))
}

/** What a position of these units may be tied to. The form offers these, and the mutation accepts no others. */
export async function listPositionOptions(
  organizationIds: readonly string[],
  linked: string | null = null,
): Promise<PositionOptions> {
  const [alliances, chains] = await Promise.all([listAlliances(organizationIds, linked), listChains()])
  return { alliances, chains }
}

/** The latest positions of these units, for copying; drafts among them are what was copied or begun before. */
async function listEarlier(organizationIds: readonly string[]): Promise<Option[]> {
  const rows = await db.position.findMany({
    where: { organizationId: { in: [...organizationIds] }, status: { not: 'draft' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: POSITION_LIMITS.copied,
    select: { id: true, title: true, startsOn: true, status: true },
  })
  return rows.map(({ id, title, startsOn, status }) => {
    const start = startsOn ? `${dayOf(startsOn).slice(0, 7)} 开始，` : ''
    return { value: id, label: `${title}（${start}${POSITION_STATUS_LABELS[status]}）` }
  })
}

/** What a new position begins with; null for those who are staff of no verified unit. */
export async function findNewPosition(
  actor: Actor,
  newIds: Pick<NewPosition, 'id' | 'copyId'>,
): Promise<NewPosition | null> {
  const units = await db.organization.findMany({
    where: { id: { in: staffOrganizationIds(actor) }, status: 'verified' },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  if (units.length === 0) return null
  const ids = units.map((unit) => unit.id)
  const [options, earlier] = await Promise.all([listPositionOptions(ids), listEarlier(ids)])
  return { ...newIds, units: units.map((unit) => ({ value: unit.id, label: unit.name })), options, earlier }
}

async function toUnit(actor: Actor, { id, organization, allianceId }: EditRow): Promise<PositionUnit> {
  const { verifiedAt, verifiedEvidence, employeeCountAsOf, status: _, ...unit } = organization
  return {
    ...unit,
    verifiedAt: verifiedAt?.toISOString() ?? null,
    verifiedEvidence: isModeratorOf(actor, allianceId) ? verifiedEvidence : null,
    employeeCountAsOf: employeeCountAsOf && dayOf(employeeCountAsOf),
    published: await db.position.count({
      where: { organizationId: unit.id, publishedAt: { not: null }, id: { not: id } },
    }),
  }
}

/** A position for its staff or moderators, with what the actor may do; null where they may not see it. */
export async function findPositionForEdit(actor: Actor, id: string): Promise<PositionForEdit | null> {
  const row = await findStoredPosition(db, id)
  if (!row || !can(actor, 'view', row)) return null
  const { slug, version, status, statusReason, demo } = row
  const fields = toFields(row)
  const region = row.region?.fullName ?? null
  const [unit, options] = await Promise.all([
    toUnit(actor, row),
    listPositionOptions([row.organizationId], row.allianceId),
  ])
  return {
    ...fields,
    id,
    slug,
    version,
    unit,
    alliance: row.alliance?.name ?? null,
    region,
    status,
    statusReason,
    reviewNotes: readNotes(row.reviewNotes),
    demo,
    updatedAt: row.updatedAt.toISOString(),
    options,
    check: toCheck(row),
    missing: missingForReview({ ...fields, region }),
    mayEdit: can(actor, 'edit', row),
    mayCopy: can(actor, 'create', row),
    isReviewedAgain: next(status, 'revise') !== null,
    events: POSITION_EVENTS.filter((event) => event !== 'revise' && can(actor, event, row)),
  }
}
