import { hashToken, newToken } from '@/lib/server/auth/tokens'
import type { Prisma, Tx } from '@/lib/server/db'
import { RefusedError } from '@/lib/shared/errors'
import { LINK_GONE, LINK_LIFETIME_MS } from './constants'
import { liveLink } from './rules'

type Purpose = keyof typeof LINK_LIFETIME_MS

/** Makes a one-time link. The token is given once, here; only its hash is stored. */
export async function issueLink(
  tx: Tx,
  purpose: Purpose,
  now: Date,
  data: Omit<Prisma.InvitationUncheckedCreateInput, 'purpose' | 'tokenHash' | 'expiresAt' | 'createdAt'> = {},
) {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + LINK_LIFETIME_MS[purpose])
  const { id } = await tx.invitation.create({
    data: { ...data, purpose, tokenHash: hashToken(token), expiresAt, createdAt: now },
    select: { id: true },
  })
  return { id, token, expiresAt }
}

/**
 * Takes up a link, once: of two that come at the same moment one gets it, the other is refused, as is every link
 * that was used, withdrawn or has expired.
 */
export async function claimLink(tx: Tx, purpose: Purpose, token: string, now: Date) {
  const tokenHash = hashToken(token)
  const { count } = await tx.invitation.updateMany({
    where: { tokenHash, purpose, ...liveLink(now) },
    data: { usedAt: now },
  })
  if (count === 0) throw new RefusedError(LINK_GONE)
  return tx.invitation.findUniqueOrThrow({
    where: { tokenHash },
    select: {
      id: true,
      role: true,
      allianceId: true,
      organizationId: true,
      userId: true,
      email: true,
      createdById: true,
    },
  })
}

/** Withdraws every open link that matches, and gives how many. */
export async function revokeLinks(tx: Tx, where: Prisma.InvitationWhereInput, now: Date): Promise<number> {
  const { count } = await tx.invitation.updateMany({
    where: { ...where, ...liveLink(now) },
    data: { revokedAt: now },
  })
  return count
}
