import { liveLink } from '@/lib/features/accounts/links/rules'
import { hashToken } from '@/lib/server/auth/tokens'
import { db } from '@/lib/server/db'
import type { Activation } from './types'

/** The account that this link opens, or null when it does not work (any more). */
export async function findActivation(token: string, now: Date): Promise<Activation | null> {
  const row = await db.invitation.findFirst({
    where: { tokenHash: hashToken(token), purpose: 'account', user: { status: 'active' }, ...liveLink(now) },
    select: {
      expiresAt: true,
      user: { select: { loginName: true } },
      organization: { select: { name: true } },
    },
  })
  if (!row?.user) return null
  const { expiresAt, user, organization } = row
  return { loginName: user.loginName, scopeName: organization?.name ?? null, expiresAt }
}
