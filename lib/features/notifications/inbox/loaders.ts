import { requireSession } from '@/lib/server/auth/session'
import { countUnread, listNotices } from './data'
import type { NoticePage } from './types'

/** A page of the signed-in user's inbox, and how much of the whole is unread. */
export async function loadInbox(cursor: string | null): Promise<NoticePage & { unread: number }> {
  const { userId } = await requireSession()
  const [page, unread] = await Promise.all([listNotices(userId, cursor), countUnread(userId)])
  return { ...page, unread }
}
