import { db } from '@/lib/server/db'
import type { Actor } from '@/lib/shared/actor'
import { ForbiddenError } from '@/lib/shared/errors'
import type { ReadAllNoticesInput, ReadNoticeInput } from './schema'

type Saved = { tags: string[] }

/** Whose inbox it is: one's own, nobody else's. */
function ownId({ userId }: Actor): string {
  if (!userId) throw new ForbiddenError()
  return userId
}

/** Marks a notice as read and gives the path of its matter; null where the actor has no such notice (any more). */
export async function openNotice(actor: Actor, id: string): Promise<string | null> {
  const userId = ownId(actor)
  const notice = await db.notice.findUnique({ where: { id, userId }, select: { path: true, readAt: true } })
  if (!notice) return null
  if (notice.readAt === null) await readNotice(actor, { id })
  return notice.path
}

/** Marks a notice as read. One that was read before keeps its time. */
export async function readNotice(actor: Actor, { id }: ReadNoticeInput): Promise<Saved> {
  await db.notice.updateMany({
    where: { id, userId: ownId(actor), readAt: null },
    data: { readAt: new Date() },
  })
  return { tags: [] }
}

/** Marks all notices that the page could show as read. */
export async function readAllNotices(actor: Actor, { until }: ReadAllNoticesInput): Promise<Saved> {
  await db.notice.updateMany({
    where: { userId: ownId(actor), readAt: null, createdAt: { lte: new Date(until) } },
    data: { readAt: new Date() },
  })
  return { tags: [] }
}
