import { IDLE_MS } from '@/lib/server/auth/session-store'
import { type Db, db } from '@/lib/server/db'
import type { SubmittedValues } from '@/lib/shared/action-state'
import type { UnitKind } from '@/lib/shared/unit-link'
import { staffOrganizationIds } from './permissions'
import type { Actor, OwnProfile, OwnSession } from './types'

/** Whether there is a platform administrator who can sign in. */
export async function hasAdministrator(client: Db = db): Promise<boolean> {
  const held = { role: 'platform_admin', user: { status: 'active' } } as const
  return (await client.roleAssignment.count({ where: held })) > 0
}

/** The kinds of the units that the actor works for: only schools have students, only government issues documents. */
export async function listStaffedKinds(actor: Actor): Promise<UnitKind[]> {
  const units = staffOrganizationIds(actor)
  if (units.length === 0) return []
  const rows = await db.organization.groupBy({
    by: ['kind'],
    where: { id: { in: units }, status: 'verified' },
  })
  return rows.map(({ kind }) => kind)
}

/** What an account says of its owner, for themselves. */
export async function findOwnProfile(userId: string): Promise<OwnProfile | null> {
  return db.user.findUnique({
    where: { id: userId },
    select: {
      loginName: true,
      displayName: true,
      email: true,
      phone: true,
      version: true,
      passwordChangedAt: true,
      noticeMail: true,
    },
  })
}

/** The user's own live sessions, the last used first. */
export async function listOwnSessions(userId: string, now: Date): Promise<OwnSession[]> {
  return db.session.findMany({
    where: {
      userId,
      expiresAt: { gt: now },
      lastSeenAt: { gte: new Date(now.getTime() - IDLE_MS) },
    },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  })
}

/** What the user had typed at this address and not saved, and when. */
export async function findFormDraft(
  userId: string,
  path: string,
): Promise<{ values: SubmittedValues; keptAt: Date } | null> {
  const draft = await db.formDraft.findUnique({
    where: { userId_path: { userId, path } },
    select: { values: true, createdAt: true },
  })
  return draft && { values: draft.values as SubmittedValues, keptAt: draft.createdAt }
}
