import type { Tx } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { canSendMail } from '@/lib/server/mail'
import { noticeMail } from './rules'
import type { Mail, Notification } from './types'

/**
 * Writes the cache tags that a change expires beside the change itself. A server action expires them at once;
 * this row lets a job do it for every other process and for every caller that is no action.
 */
export async function enqueueTags(tx: Tx, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return
  await tx.outboxMessage.create({
    data: { kind: 'expire_tags', payload: [...new Set(tags)] },
    select: { id: true },
  })
}

const outboxRow = ({ to, subject, text }: Mail) =>
  ({ kind: 'mail', recipient: to, payload: { subject, text } }) as const

/** Writes one mail to be sent, one row per recipient. Without SMTP settings it stays here and is logged by subject only. */
export async function enqueueMail(tx: Tx, mail: Mail): Promise<void> {
  await tx.outboxMessage.create({ data: outboxRow(mail), select: { id: true } })
}

/**
 * Tells people of a matter, inside the transaction of the change that it tells of: a notice in each one's inbox, and
 * a mail of its own to each who wants one every time. Whoever was told of the same key before is not told again.
 */
export async function notify(tx: Tx, notification: Notification): Promise<void> {
  await notifyAll(tx, [notification])
}

/** One line for each who is told of each matter, in one order: two transactions do not wait for each other in a ring. */
function noticesOf(notifications: readonly Notification[]) {
  return notifications
    .flatMap(({ recipients, key, title, path, except }) =>
      [...new Set(recipients)].filter((id) => id !== except).map((userId) => ({ userId, key, title, path })),
    )
    .toSorted((a, b) => (a.userId === b.userId ? compare(a.key, b.key) : compare(a.userId, b.userId)))
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other))

/** Tells of several matters as `notify` does of one, in as many queries. */
export async function notifyAll(tx: Tx, notifications: readonly Notification[]): Promise<void> {
  const data = noticesOf(notifications)
  if (data.length === 0) return
  const told = await tx.notice.createManyAndReturn({
    data,
    skipDuplicates: true,
    select: { id: true, userId: true, key: true },
  })
  if (told.length === 0 || !canSendMail()) return
  const readers = await tx.user.findMany({
    where: {
      id: { in: told.map(({ userId }) => userId) },
      status: 'active',
      noticeMail: 'each',
      email: { not: null },
    },
    select: { id: true, email: true },
  })
  const addresses = new Map(readers.map(({ id, email }) => [id, email]))
  const matters = new Map(notifications.map((notification) => [notification.key, notification]))
  const mailed: string[] = []
  const mails: Mail[] = []
  for (const { id, userId, key } of told) {
    const [to, matter] = [addresses.get(userId), matters.get(key)]
    if (!to || !matter) continue
    mailed.push(id)
    mails.push(noticeMail(to, id, matter, env().appUrl))
  }
  if (mails.length === 0) return
  await tx.outboxMessage.createMany({ data: mails.map(outboxRow) })
  await tx.notice.updateMany({ where: { id: { in: mailed } }, data: { mailedAt: new Date() } })
}
