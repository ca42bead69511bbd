import { randomUUID } from 'node:crypto'
import { staffOrganizationIds } from '@/lib/features/accounts/permissions'
import { type Db, db, type Prisma } from '@/lib/server/db'
import type { Actor } from '@/lib/shared/actor'
import { dayOf } from '@/lib/shared/dates'
import { PUBLIC_UNIT, UNIT_LINK_COLUMNS } from '@/lib/shared/unit-link'
import { can, canReview, type MembershipSubject } from './permissions'
import { bySeat } from './rules'
import type { ApplicationStart, MembershipLine, MembershipRegister, OwnMembership } from './types'
import { MEMBERSHIP_EVENTS } from './workflow'

/** Memberships that the public may see. */
export const publicMembership = {
  status: 'admitted',
  organization: PUBLIC_UNIT,
} as const satisfies Prisma.MembershipWhereInput

const lineSelect = {
  id: true,
  version: true,
  allianceId: true,
  organizationId: true,
  alliance: { select: { slug: true, name: true, status: true } },
  organization: { select: { id: true, ...UNIT_LINK_COLUMNS, status: true } },
  status: true,
  seat: true,
  category: true,
  batch: true,
  joinedOn: true,
  leftOn: true,
  statement: true,
  reason: true,
  updatedAt: true,
} as const satisfies Prisma.MembershipSelect

type LineRow = Prisma.MembershipGetPayload<{ select: typeof lineSelect }>

/** A selected membership as its permissions see it. */
export function toSubject(row: Pick<LineRow, 'allianceId' | 'organizationId' | 'status' | 'alliance'>) {
  const { allianceId, organizationId, status, alliance } = row
  return {
    allianceId,
    organizationId,
    state: status,
    allianceStatus: alliance.status,
  } satisfies MembershipSubject
}

/** A membership with what a change of it asks for; null where there is none. */
export function findStoredMembership(client: Db, where: Prisma.MembershipWhereUniqueInput) {
  return client.membership.findUnique({ where, select: lineSelect })
}

const day = (date: Date | null) => (date === null ? null : dayOf(date))

function toLine(row: LineRow, actor: Actor): MembershipLine {
  const { status, ...unit } = row.organization
  const { id, version, seat, category, batch, statement, reason } = row
  return {
    ...{ id, version, seat, category, batch, statement, reason },
    unit: { ...unit, isPublic: status === PUBLIC_UNIT.status },
    status: row.status,
    joinedOn: day(row.joinedOn),
    leftOn: day(row.leftOn),
    updatedAt: row.updatedAt.toISOString(),
    allowed: MEMBERSHIP_EVENTS.filter((event) => can(actor, event, toSubject(row))),
  }
}

const words = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))]

/** Every membership of an alliance, for its secretariat; null where there is none or the actor does not keep it. */
export async function findRegister(actor: Actor, allianceId: string): Promise<MembershipRegister | null> {
  if (!canReview(actor, allianceId)) return null
  const alliance = await db.alliance.findUnique({
    where: { id: allianceId },
    select: { id: true, slug: true, name: true, status: true },
  })
  if (!alliance) return null
  const rows = await db.membership.findMany({
    where: { allianceId },
    orderBy: [{ organization: { sortKey: 'asc' } }, { id: 'asc' }],
    select: lineSelect,
  })
  const lines = rows.map((row) => toLine(row, actor))
  const { status, ...named } = alliance
  return {
    alliance: { ...named, ended: status === 'ended' },
    newId: randomUUID(),
    applied: lines.filter((line) => line.status === 'applied'),
    admitted: lines.filter((line) => line.status === 'admitted').sort(bySeat),
    past: lines.filter((line) => line.status === 'declined' || line.status === 'left'),
    categories: words(lines.map(({ category }) => category)),
    batches: words(lines.map(({ batch }) => batch)),
  }
}

/** The memberships and applications of the actor's own units, latest change first. */
export async function listOwnMemberships(actor: Actor): Promise<OwnMembership[]> {
  const rows = await db.membership.findMany({
    where: { organizationId: { in: staffOrganizationIds(actor) } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: lineSelect,
  })
  return rows.map((row) => {
    const { unit, statement: _, ...line } = toLine(row, actor)
    const { slug, name } = row.alliance
    return { ...line, organization: unit.name, alliance: { slug, name } }
  })
}

/** The running alliances that a unit of the actor is neither in nor asking to join. */
export async function listOpenAlliances(actor: Actor): Promise<{ slug: string; name: string }[]> {
  const own = staffOrganizationIds(actor)
  const rows = await db.alliance.findMany({
    where: { status: { not: 'ended' } },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: 200,
    select: {
      slug: true,
      name: true,
      memberships: {
        where: { organizationId: { in: own }, status: { in: ['applied', 'admitted'] } },
        select: { organizationId: true },
      },
    },
  })
  return rows
    .filter(({ memberships }) => new Set(memberships.map((row) => row.organizationId)).size < own.length)
    .map(({ slug, name }) => ({ slug, name }))
}

/** What the form of an application to this alliance offers; null where there is no such alliance. */
export async function findApplicationStart(actor: Actor, slug: string): Promise<ApplicationStart | null> {
  const alliance = await db.alliance.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, status: true },
  })
  if (!alliance) return null
  const units = await db.organization.findMany({
    where: { id: { in: staffOrganizationIds(actor) } },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      status: true,
      memberships: { where: { allianceId: alliance.id }, select: { status: true } },
    },
  })
  const { status, ...named } = alliance
  return {
    id: randomUUID(),
    alliance: { ...named, ended: status === 'ended' },
    applicants: units.map(({ id, name, status: unitStatus, memberships }) => ({
      id,
      name,
      verified: unitStatus === PUBLIC_UNIT.status,
      state: memberships[0]?.status ?? 'none',
    })),
  }
}
