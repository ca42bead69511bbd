import { hashToken } from '@/lib/server/auth/tokens'
import { db } from '@/lib/server/db'
import type { LINK_LIFETIME_MS } from './constants'
import { liveLink } from './rules'

/** Whether this link still works. */
export async function isLinkLive(
  purpose: keyof typeof LINK_LIFETIME_MS,
  token: string,
  now: Date,
): Promise<boolean> {
  const where = { tokenHash: hashToken(token), purpose, ...liveLink(now) }
  return (await db.invitation.findFirst({ where, select: { id: true } })) !== null
}
