import { isPlatformAdmin, staffOrganizationIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { pageCountOf, pageWindow } from '@/lib/shared/lists'
import { POSITION_STATUSES, type PositionScope, type PositionStatus } from '../constants'
import { can } from '../permissions'
import { missingForReview } from '../rules'
import { next, POSITION_EVENTS } from '../workflow'
import type {
  NewPosition,
  Option,
  PositionFields,
  PositionForEdit,
  PositionLines,
  PositionOptions,
} from './types'

const editSelect = {
  id: true,
  slug: true,
  version: true,
  status: true,
  statusReason: true,
  publishedAt: true,
  demo: true,
  updatedAt: true,
  organizationId: true,
  organization: { select: { id: true, name: true } },
  allianceId: true,
  alliance: { select: { name: true } },
  title: true,
  kind: true,
  postClass: true,
  majors: true,
  industryChains: { orderBy: { id: 'asc' }, select: { id: true } },
  tasks: true,
  learningGoals: true,
  seats: true,
  startsOn: true,
  endsOn: true,
  hoursPerDay: true,
  hoursPerWeek: true,
  nightShift: true,
  payFen: true,
  payPeriod: true,
  accommodation: true,
  meals: true,
  insurance: true,
  regionCode: true,
  region: { select: { fullName: true } },
  address: true,
  mentors: true,
  contact: true,
  openUntil: true,
} as const satisfies Prisma.PositionSelect

type EditRow = Prisma.PositionGetPayload<{ select: typeof editSelect }>

const day = (date: Date | null) => (date === null ? null : dayOf(date))

/** A stored position as its form holds it; the audit trail compares these. */
export function toFields(row: EditRow): PositionFields {
  const { allianceId, title, kind, postClass, majors, tasks, learningGoals, seats } = row
  const { hoursPerDay, hoursPerWeek, nightShift, payPeriod, accommodation, meals, insurance } = row
  const { regionCode, address, mentors, contact } = row
  return {
    allianceId,
    title,
    kind,
    postClass,
    majors,
    chainIds: row.industryChains.map(({ id }) => id),
    tasks,
    learningGoals,
    seats,
    startsOn: day(row.startsOn),
    endsOn: day(row.endsOn),
    hoursPerDay,
    hoursPerWeek,
    nightShift,
    payFen: row.payFen?.toString() ?? null,
    payPeriod,
    accommodation,
    meals,
    insurance,
    regionCode,
    address,
    mentors,
    contact,
    openUntil: day(row.openUntil),
  }
}

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

/** What a new position begins with; null for those who are staff of no verified unit. */
export async function findNewPosition(actor: Actor, id: string): Promise<NewPosition | null> {
  const units = await db.organization.findMany({
    where: { id: { in: staffOrganizationIds(actor) }, status: 'verified' },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  if (units.length === 0) return null
  const options = await listPositionOptions(units.map((unit) => unit.id))
  return { id, units: units.map((unit) => ({ value: unit.id, label: unit.name })), options }
}

/** A position for its staff or moderators, with what the actor may do; null where they may not see it. */
export async function findPositionForEdit(actor: Actor, id: string): Promise<PositionForEdit | null> {
  const row = await findStoredPosition(db, id)
  if (!row || !can(actor, 'view', row)) return null
  const { slug, version, status, statusReason, demo, organization, alliance } = row
  const fields = toFields(row)
  const region = row.region?.fullName ?? null
  return {
    ...fields,
    id,
    slug,
    version,
    unit: organization,
    alliance: alliance?.name ?? null,
    region,
    status,
    statusReason,
    demo,
    updatedAt: row.updatedAt.toISOString(),
    options: await listPositionOptions([row.organizationId], row.allianceId),
    missing: missingForReview({ ...fields, region }),
    mayEdit: can(actor, 'edit', row),
    isReviewedAgain: next(status, 'revise') !== null,
    events: POSITION_EVENTS.filter((event) => event !== 'revise' && can(actor, event, row)),
  }
}

/** The positions that the actor's units offer (`own`), or that the actor reviews (`review`, without others' drafts). */
function scopeOf(actor: Actor, scope: PositionScope): Prisma.PositionWhereInput {
  if (scope === 'own') return { organizationId: { in: staffOrganizationIds(actor) } }
  if (isPlatformAdmin(actor)) return {}
  const reviewed = actor.roles.flatMap((role) => {
    return role.role === 'alliance_secretary' || role.role === 'moderator' ? [role.allianceId] : []
  })
  return { status: { not: 'draft' }, allianceId: { in: reviewed } }
}

/** One page of the actor's positions, latest change first, with the number in each state. */
export async function listPositionLines(
  actor: Actor,
  scope: PositionScope,
  { status, page }: { status: PositionStatus | null; page: number },
): Promise<PositionLines> {
  const mine = scopeOf(actor, scope)
  const [groups, rows] = await Promise.all([
    db.position.groupBy({ by: ['status'], where: mine, _count: true }),
    db.position.findMany({
      where: status === null ? mine : { AND: [mine, { status }] },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      ...pageWindow(page),
      select: {
        id: true,
        title: true,
        kind: true,
        status: true,
        statusReason: true,
        seats: true,
        openUntil: true,
        demo: true,
        updatedAt: true,
        organization: { select: { name: true } },
        alliance: { select: { name: true } },
      },
    }),
  ])
  const counts: PositionLines['counts'] = Object.fromEntries(groups.map((row) => [row.status, row._count]))
  const total = POSITION_STATUSES.filter((known) => status === null || known === status).reduce(
    (sum, known) => sum + (counts[known] ?? 0),
    0,
  )
  const items = rows.map(({ organization, alliance, openUntil, updatedAt, ...row }) => ({
    ...row,
    unit: organization.name,
    alliance: alliance?.name ?? null,
    openUntil: day(openUntil),
    updatedAt: updatedAt.toISOString(),
  }))
  return { items, total, page, pageCount: pageCountOf(total), status, counts }
}
