import type { Tx } from '@/lib/server/db'

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

export type Mail = { to: string; subject: string; text: string }

/** Writes one mail to be sent, one row per recipient. Without SMTP settings it stays here and is logged by subject only. */
export async function enqueueMail(tx: Tx, mail: Mail): Promise<void> {
  await tx.outboxMessage.create({
    data: { kind: 'mail', recipient: mail.to, payload: { subject: mail.subject, text: mail.text } },
    select: { id: true },
  })
}
