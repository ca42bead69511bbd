import { admittedAlliances } from '@/lib/features/accounts/grants/data'
import { canGrant, isPlatformAdmin, secretaryAllianceIds } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { type Db, db, type Prisma } from '@/lib/server/db'
import { cleanLine, foldLogin } from '@/lib/shared/text'
import { can } from './permissions'
import type { HeldRole, ManagedUser, UserDetail, UserLine, UserPage } from './types'

const PAGE_SIZE = 24
/** Staff of one unit; more than this no unit has. */
const STAFF_LISTED = 200

const lineSelect = {
  id: true,
  loginName: true,
  displayName: true,
  status: true,
  roleAssignments: {
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      role: true,
      allianceId: true,
      organizationId: true,
      alliance: { select: { name: true } },
      organization: { select: { name: true, memberships: admittedAlliances } },
    },
  },
  sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
} as const satisfies Prisma.UserSelect

type LineRow = Prisma.UserGetPayload<{ select: typeof lineSelect }>

function rolesOf(actor: Actor, row: Pick<LineRow, 'id' | 'roleAssignments'>): HeldRole[] {
  return row.roleAssignments.map(({ id, alliance, organization, ...assignment }) => {
    const organizationAllianceIds = organization?.memberships.map((one) => one.allianceId) ?? []
    const grant = { ...assignment, organizationAllianceIds }
    return {
      ...grant,
      assignmentId: id,
      scopeName: (alliance ?? organization)?.name ?? null,
      revocable: canGrant(actor, grant) && actor.userId !== row.id,
    }
  })
}

function toLine(actor: Actor, row: LineRow): UserLine {
  const { id, loginName, displayName, status } = row
  const lastSeenAt = row.sessions[0]?.lastSeenAt ?? null
  return { id, loginName, displayName, status, roles: rolesOf(actor, row), lastSeenAt }
}

/** Accounts with a role that the actor manages. */
function within(actor: Actor): Prisma.UserWhereInput {
  if (isPlatformAdmin(actor)) return {}
  const allianceIds = secretaryAllianceIds(actor)
  const organizationIds = actor.roles.flatMap((role) =>
    role.role === 'organization_admin' ? [role.organizationId] : [],
  )
  const staff = { in: ['organization_admin', 'organization_editor'] } as Prisma.EnumRoleFilter
  const admitted = { some: { status: 'admitted', allianceId: { in: allianceIds } } } as const
  return {
    roleAssignments: {
      some: {
        OR: [
          { allianceId: { in: allianceIds } },
          { role: staff, organizationId: { in: organizationIds } },
          { role: staff, organization: { memberships: admitted } },
        ],
      },
    },
  }
}

/**
 * Accounts that the actor may see, by login name: those whose login or display name begins with `query`, from the
 * login name after `after`.
 */
export async function listUsers(actor: Actor, query: string, after: string | null): Promise<UserPage> {
  const name = cleanLine(query)
  const search: Prisma.UserWhereInput = name
    ? { OR: [{ loginName: { startsWith: foldLogin(name) } }, { displayName: { startsWith: name } }] }
    : {}
  const rows = await db.user.findMany({
    where: { AND: [within(actor), search, after ? { loginName: { gt: after } } : {}] },
    orderBy: { loginName: 'asc' },
    take: PAGE_SIZE + 1,
    select: lineSelect,
  })
  const users = rows.slice(0, PAGE_SIZE).map((row) => toLine(actor, row))
  return { users, next: rows.length > PAGE_SIZE ? (users.at(-1)?.loginName ?? null) : null }
}

/** The staff of one unit, for those who manage its roles. */
export async function listStaff(actor: Actor, organizationId: string): Promise<UserLine[]> {
  const role = { in: ['organization_admin', 'organization_editor'] } as Prisma.EnumRoleFilter
  const rows = await db.user.findMany({
    where: { AND: [within(actor), { roleAssignments: { some: { organizationId, role } } }] },
    orderBy: { loginName: 'asc' },
    take: STAFF_LISTED,
    select: lineSelect,
  })
  return rows.map((row) => toLine(actor, row))
}

/** An account as far as it decides who may do what with it. */
export async function findManagedUser(id: string, client: Db = db): Promise<ManagedUser | null> {
  const row = await client.user.findUnique({
    where: { id },
    select: { id: true, status: true, roleAssignments: lineSelect.roleAssignments },
  })
  if (!row) return null
  const grants = row.roleAssignments.map(({ role, allianceId, organizationId, organization }) => ({
    role,
    allianceId,
    organizationId,
    organizationAllianceIds: organization?.memberships.map((one) => one.allianceId) ?? [],
  }))
  return { id: row.id, status: row.status, grants }
}

/** One account for those who may see it; null for others, who are not told that it exists. */
export async function findUser(actor: Actor, id: string, now: Date): Promise<UserDetail | null> {
  const live = { expiresAt: { gt: now } }
  const row = await db.user.findUnique({
    where: { id },
    select: {
      ...lineSelect,
      email: true,
      phone: true,
      version: true,
      totpSince: true,
      createdAt: true,
      _count: { select: { sessions: { where: live } } },
    },
  })
  if (!row) return null
  const line = toLine(actor, row)
  const user: ManagedUser = { id, status: row.status, grants: line.roles }
  if (!can(actor, 'view', user)) return null
  const { email, phone, version, createdAt, totpSince, _count } = row
  const allowed = {
    disable: can(actor, 'disable', user),
    enable: can(actor, 'enable', user),
    resetPassword: can(actor, 'reset-password', user),
    resetSecondFactor: totpSince !== null && can(actor, 'reset-second-factor', user),
  }
  const sessionCount = _count.sessions
  return { ...line, email, phone, version, createdAt, sessionCount, secondFactorSince: totpSince, allowed }
}
