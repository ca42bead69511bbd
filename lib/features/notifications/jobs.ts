import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { internalSecret } from '@/lib/server/internal'
import { canSendMail, sendMail } from '@/lib/server/mail'

const SECOND = 1000
/** A row can be committed this long after its time was taken; rows are looked for that far back. */
const OVERLAP_MS = 30 * SECOND
const KEEP_MS = 24 * 3600 * SECOND
const MAIL_ATTEMPTS = 8

/**
 * Expires the pages of this process that changes elsewhere made old: by jobs, commands and other servers. Every
 * process keeps its own pages, so each reads all rows; what its own actions already expired is merely expired again.
 * Call the returned function over and over.
 */
export function watchTags(begin: Date): () => Promise<void> {
  const applied = new Map<string, number>()
  let from = begin.getTime()
  return async () => {
    const rows = await db.outboxMessage.findMany({
      where: { kind: 'expire_tags', createdAt: { gt: new Date(from - OVERLAP_MS) } },
      orderBy: { createdAt: 'asc' },
      select: { id: true, payload: true, createdAt: true },
    })
    const fresh = rows.filter((row) => !applied.has(row.id))
    if (fresh.length === 0) return
    await postTags([...new Set(fresh.flatMap((row) => row.payload as string[]))])
    for (const row of fresh) applied.set(row.id, row.createdAt.getTime())
    from = Math.max(from, ...fresh.map((row) => row.createdAt.getTime()))
    for (const [id, at] of applied) if (at < from - 2 * OVERLAP_MS) applied.delete(id)
  }
}

/** Pages can only be expired inside a request, so the process asks itself. */
async function postTags(tags: string[]): Promise<void> {
  const { host: listening, port } = env()
  const host = ['0.0.0.0', '::'].includes(listening) ? '127.0.0.1' : listening
  const response = await fetch(
    `http://${host.includes(':') ? `[${host}]` : host}:${port}/api/internal/expire`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-internal-secret': internalSecret() },
      body: JSON.stringify({ tags }),
    },
  )
  if (!response.ok) throw new Error(`Expiring pages answered ${response.status}`)
}

/** Sends waiting mail, one by one; one that fails waits longer each time and never holds up another. */
export async function sendWaitingMail(now: Date): Promise<void> {
  const rows = await db.outboxMessage.findMany({
    where: { kind: 'mail', doneAt: null, nextAttemptAt: { lte: now }, attempts: { lt: MAIL_ATTEMPTS } },
    orderBy: { nextAttemptAt: 'asc' },
    take: 20,
    select: { id: true, recipient: true, payload: true, attempts: true },
  })
  for (const row of rows) {
    const nextAttemptAt = new Date(now.getTime() + 30 * SECOND * 4 ** row.attempts)
    const { subject, text } = row.payload as { subject: string; text: string }
    // The text may hold a one-time link: it is not kept once it is no longer needed, sent or given up.
    const isLast = row.attempts + 1 >= MAIL_ATTEMPTS
    // Claimed by raising the count: another process that read the same row finds it changed.
    const claim = await db.outboxMessage.updateMany({
      where: { id: row.id, attempts: row.attempts, doneAt: null },
      data: { attempts: { increment: 1 }, nextAttemptAt, payload: isLast ? { subject } : undefined },
    })
    if (claim.count === 0) continue
    try {
      if (canSendMail()) await sendMail({ to: row.recipient ?? '', subject, text })
      await db.outboxMessage.update({ where: { id: row.id }, data: { doneAt: now, payload: { subject } } })
    } catch (error) {
      await db.outboxMessage.update({
        where: { id: row.id },
        data: { lastError: String(error).slice(0, 500) },
      })
    }
  }
}

/** Removes what has done its work, and mail that was given up days ago; until then `npm run doctor` tells of it. */
export async function cleanOutbox(now: Date): Promise<void> {
  const old = new Date(now.getTime() - KEEP_MS)
  await db.outboxMessage.deleteMany({ where: { kind: 'expire_tags', createdAt: { lt: old } } })
  await db.outboxMessage.deleteMany({ where: { kind: 'mail', doneAt: { lt: old } } })
  await db.outboxMessage.deleteMany({
    where: { kind: 'mail', doneAt: null, attempts: { gte: MAIL_ATTEMPTS }, nextAttemptAt: { lt: now } },
  })
}
