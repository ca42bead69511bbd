import { db } from '@/lib/server/db'

const DAY = 24 * 3600 * 1000

/** Removes sessions that ended a month ago (till then they let an interrupted form be kept) and forgotten drafts. */
export async function cleanSessions(now: Date): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - 30 * DAY) } } })
  await db.formDraft.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - 7 * DAY) } } })
}
