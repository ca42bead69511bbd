import { db } from '@/lib/server/db'
import { KEPT_DAYS } from './constants'

const DAY = 24 * 3600 * 1000

/** Removes notices that were read long ago. What was never read stays until it is. */
export async function cleanNotices(now: Date): Promise<void> {
  await db.notice.deleteMany({ where: { readAt: { lt: new Date(now.getTime() - KEPT_DAYS * DAY) } } })
}
