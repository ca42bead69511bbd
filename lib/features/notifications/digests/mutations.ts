import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { enqueueMail } from '../mutations'
import { noticePath } from '../rules'
import { digestMail } from './rules'

/** Notices in these bounds, both moments of creation: from `since`, before `until`. */
export type DigestWindow = { since: Date; until: Date }

/** What goes into somebody's digest: what they neither read nor were mailed. */
export const undigested = ({ since, until }: DigestWindow) => ({
  readAt: null,
  mailedAt: null,
  createdAt: { gte: since, lt: until },
})

/**
 * Puts one mail with all of somebody's new notices into the outbox. The notices are claimed by the change that marks
 * them: of two processes at the same moment the second finds none, and sends nothing.
 */
export async function sendDigest(
  { id: userId, email }: { id: string; email: string },
  window: DigestWindow,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const claimed = await tx.notice.updateManyAndReturn({
      where: { userId, ...undigested(window) },
      data: { mailedAt: now },
      select: { id: true, title: true, createdAt: true },
    })
    if (claimed.length === 0) return
    const { appUrl } = env()
    const lines = claimed
      .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
      .map(({ id, title }) => ({ title, url: appUrl + noticePath(id) }))
    await enqueueMail(tx, digestMail(email, lines, appUrl))
  })
}
