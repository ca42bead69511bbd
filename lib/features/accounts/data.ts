import { db } from '@/lib/server/db'
import type { SubmittedValues } from '@/lib/shared/action-state'

export type OwnSession = { id: string; userAgent: string | null; createdAt: Date; lastSeenAt: Date }

/** The user's own live sessions, the last used first. */
export async function listOwnSessions(userId: string, now: Date): Promise<OwnSession[]> {
  return db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  })
}

/** What the user had typed at this address when their session ended. */
export async function findFormDraft(userId: string, path: string): Promise<SubmittedValues | null> {
  const draft = await db.formDraft.findUnique({
    where: { userId_path: { userId, path } },
    select: { values: true },
  })
  return draft ? (draft.values as SubmittedValues) : null
}
