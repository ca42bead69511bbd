import { LINK_GONE } from '@/lib/features/accounts/links/constants'
import { isLinkLive } from '@/lib/features/accounts/links/data'
import { claimLink, issueLink, revokeLinks } from '@/lib/features/accounts/links/mutations'
import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { forgive } from '@/lib/server/auth/limits'
import { hashPassword } from '@/lib/server/auth/password'
import { db, type Tx } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { RefusedError } from '@/lib/shared/errors'
import type { ActivateAccountInput } from './schema'
import type { ActivationLink } from './types'

/**
 * Makes the one link by which the owner of this account chooses its password; earlier ones stop working. The caller
 * has asked whether the actor may do this; the link is given once, here.
 */
export async function issueActivation(
  tx: Tx,
  actor: Actor,
  account: { userId: string; organizationId: string },
  now: Date,
): Promise<ActivationLink> {
  const { userId, organizationId } = account
  await revokeLinks(tx, { purpose: 'account', userId }, now)
  const { token, expiresAt } = await issueLink(tx, 'account', now, {
    userId,
    organizationId,
    createdById: actor.userId,
  })
  await recordAudit(tx, actor, { action: 'account-link.create', subjectType: 'user', subjectId: userId })
  return { link: `${env().appUrl}/sign-in/account/${token}`, expiresAt }
}

/** Sets the password that the holder of the link chose, and ends every session that the account may have had. */
export async function activateAccount({ token, newPassword }: ActivateAccountInput, now: Date) {
  // Asked before a password is hashed, which is dear; asked again, for good, in the transaction.
  if (!(await isLinkLive('account', token, now))) throw new RefusedError(LINK_GONE)
  const passwordHash = await hashPassword(newPassword)
  const { userId, loginName } = await db.$transaction(async (tx) => {
    const claimed = await claimLink(tx, 'account', token, now)
    if (!claimed.userId) throw new RefusedError(LINK_GONE)
    const { count } = await tx.user.updateMany({
      where: { id: claimed.userId, status: 'active' },
      data: { passwordHash, passwordChangedAt: now, version: { increment: 1 } },
    })
    if (count === 0) throw new RefusedError(LINK_GONE)
    await tx.session.deleteMany({ where: { userId: claimed.userId } })
    await recordAudit(
      tx,
      { userId: claimed.userId, label: '开通链接持有人', roles: [] },
      { action: 'user.activate', subjectType: 'user', subjectId: claimed.userId },
    )
    const user = await tx.user.findUniqueOrThrow({
      where: { id: claimed.userId },
      select: { loginName: true },
    })
    return { userId: claimed.userId, loginName: user.loginName }
  })
  await forgive('signInAccount', loginName)
  return { userId, tags: [] }
}
