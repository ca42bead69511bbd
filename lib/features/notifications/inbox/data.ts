import { db, type Prisma } from '@/lib/server/db'
import { UNREAD_MAX } from './constants'
import type { NoticePage } from './types'

const PAGE_SIZE = 30

/** How many notices this user has not read, counted up to UNREAD_MAX. */
export async function countUnread(userId: string): Promise<number> {
  return db.notice.count({ where: { userId, readAt: null }, take: UNREAD_MAX })
}

/** Notices after this one in the list. Those of one change share a moment, so the id decides between them. */
function afterCursor(cursor: string | null): Prisma.NoticeWhereInput {
  const [, moment, id] = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? '') ?? []
  if (!moment || !id) return {}
  const createdAt = new Date(Number(moment))
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { gt: id } }] }
}

/** A page of this user's inbox, after `cursor`. */
export async function listNotices(userId: string, cursor: string | null): Promise<NoticePage> {
  const rows = await db.notice.findMany({
    where: { AND: [{ userId }, afterCursor(cursor)] },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: PAGE_SIZE + 1,
    select: { id: true, title: true, readAt: true, createdAt: true },
  })
  const shown = rows.slice(0, PAGE_SIZE)
  const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined
  return {
    lines: shown.map(({ readAt, createdAt, ...line }) => ({
      ...line,
      read: readAt !== null,
      at: createdAt.toISOString(),
    })),
    next: last ? `${last.createdAt.getTime()}_${last.id}` : null,
  }
}
