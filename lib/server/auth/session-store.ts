import type { Actor, ActorRole, Role } from '@/lib/shared/actor'
import { db, type Prisma } from '../db'
import { hashToken, newToken } from './tokens'

const MINUTE = 60_000
/** A session ends after this long without a request … */
export const IDLE_MS = 24 * 60 * MINUTE
/** … and after this long in any case. */
export const ABSOLUTE_MS = 14 * 24 * 60 * MINUTE
/** The time of the last request is written at most this often. */
const TOUCH_EVERY_MS = 5 * MINUTE

export type SessionRole = {
  role: Role
  scopeId: string | null
  scopeName: string | null
  scopeSlug: string | null
}

export type SessionUser = {
  sessionId: string
  userId: string
  loginName: string
  displayName: string
  /** Every role that counts now, with the names of its scope. */
  roles: readonly SessionRole[]
  actor: Actor
}

const ROLE_WORDS: Record<Role, string> = {
  platform_admin: '平台管理员',
  alliance_secretary: '秘书',
  moderator: '审核员',
  organization_admin: '管理员',
  organization_editor: '编辑',
  student: '学生',
}

const userSelect = {
  id: true,
  loginName: true,
  displayName: true,
  status: true,
  roleAssignments: {
    orderBy: { createdAt: 'asc' },
    select: {
      role: true,
      alliance: { select: { id: true, name: true, slug: true } },
      organization: { select: { id: true, name: true, slug: true, status: true } },
    },
  },
} as const satisfies Prisma.UserSelect

type UserRow = Prisma.UserGetPayload<{ select: typeof userSelect }>

const sessionSelect = {
  id: true,
  createdAt: true,
  lastSeenAt: true,
  expiresAt: true,
  user: { select: userSelect },
} as const

/** Makes a session for a user and gives the token for the cookie; only its hash is stored. */
export async function createSession(userId: string, userAgent: string | null, now: Date) {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + ABSOLUTE_MS)
  await db.session.create({
    data: {
      tokenHash: hashToken(token),
      userId,
      userAgent: userAgent?.slice(0, 200) ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    },
    select: { id: true },
  })
  return { token, expiresAt }
}

/** Who a token belongs to, or null: unknown, too old, idle too long, or the account is disabled. */
export async function findSession(token: string, now: Date): Promise<SessionUser | null> {
  const session = await db.session.findUnique({
    where: { tokenHash: hashToken(token) },
    select: sessionSelect,
  })
  if (session?.user.status !== 'active') return null
  const idle = now.getTime() - session.lastSeenAt.getTime()
  if (session.expiresAt <= now || idle > IDLE_MS) return null
  if (idle > TOUCH_EVERY_MS) {
    await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } })
  }
  const { user } = session
  const roles = rolesOf(user)
  return {
    sessionId: session.id,
    userId: user.id,
    loginName: user.loginName,
    displayName: user.displayName,
    roles,
    actor: toActor(user.id, roles),
  }
}

/** Who acts where a job does what somebody has asked for; null once the account is gone or disabled. */
export async function findActor(userId: string): Promise<Actor | null> {
  const user = await db.user.findUnique({ where: { id: userId }, select: userSelect })
  return user?.status === 'active' ? toActor(user.id, rolesOf(user)) : null
}

/** The user whose session this token once was, even if it has ended: to keep what they had typed. */
export async function findSessionOwner(token: string): Promise<string | null> {
  const session = await db.session.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { userId: true, user: { select: { status: true } } },
  })
  return session?.user.status === 'active' ? session.userId : null
}

/** Ends the session of this token. */
export async function deleteSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashToken(token) } })
}

/** The roles that count now. */
function rolesOf(user: UserRow): SessionRole[] {
  // The rights of a unit's staff rest on the unit being verified: suspending it suspends them.
  const counted = user.roleAssignments.filter(
    ({ organization }) => !organization || organization.status === 'verified',
  )
  return counted.map(({ role, alliance, organization }) => {
    const scope = alliance ?? organization
    return {
      role,
      scopeId: scope?.id ?? null,
      scopeName: scope?.name ?? null,
      scopeSlug: scope?.slug ?? null,
    }
  })
}

const toActor = (userId: string, roles: readonly SessionRole[]): Actor => ({
  userId,
  label: actorLabel(roles),
  roles: roles.flatMap(toActorRole),
})

function actorLabel(roles: readonly SessionRole[]): string {
  const words = roles.map(({ role, scopeName }) => (scopeName ?? '') + ROLE_WORDS[role])
  return words.join('、') || '无角色的账号'
}

function toActorRole({ role, scopeId }: SessionRole): ActorRole[] {
  if (role === 'platform_admin') return [{ role }]
  if (!scopeId) return []
  if (role === 'alliance_secretary' || role === 'moderator') return [{ role, allianceId: scopeId }]
  return [{ role, organizationId: scopeId }]
}
