import { LINK_GONE } from '@/lib/features/accounts/links/constants'
import { isLinkLive } from '@/lib/features/accounts/links/data'
import { claimLink, issueLink, revokeLinks } from '@/lib/features/accounts/links/mutations'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import { findManagedUser } from '@/lib/features/accounts/users/data'
import { can } from '@/lib/features/accounts/users/permissions'
import { recordAudit } from '@/lib/features/audit/mutations'
import { enqueueMail } from '@/lib/features/notifications/mutations'
import { consume, forgive } from '@/lib/server/auth/limits'
import { hashPassword } from '@/lib/server/auth/password'
import { db, type Tx } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { canSendMail } from '@/lib/server/mail'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { foldLogin } from '@/lib/shared/text'
import { resetMail } from './rules'
import type { ResetPasswordInput } from './schema'

/** Makes the one link by which this account's password can be set anew; earlier ones stop working. */
async function issueResetLink(tx: Tx, actor: Actor, userId: string, now: Date) {
  await revokeLinks(tx, { purpose: 'password_reset', userId }, now)
  const issued = await issueLink(tx, 'password_reset', now, { userId, createdById: actor.userId })
  await recordAudit(tx, actor, { action: 'reset-link.create', subjectType: 'user', subjectId: userId })
  return { ...issued, link: `${env().appUrl}/sign-in/reset/${issued.token}` }
}

/**
 * Mails a link for a new password to the account with this login name or e-mail address, if there is one that mail
 * can reach. Gives nothing back, so that nobody learns which accounts there are.
 */
export async function requestReset({ login }: { login: string }, now: Date): Promise<{ tags: string[] }> {
  const folded = foldLogin(login)
  await consume('resetAccount', folded)
  const user = await db.user.findFirst({
    where: { OR: [{ loginName: folded }, { email: folded }], status: 'active' },
    select: { id: true, email: true },
  })
  const to = user?.email
  if (!to || !canSendMail()) return { tags: [] }
  await db.$transaction(async (tx) => {
    const { link, expiresAt } = await issueResetLink(tx, SYSTEM_ACTOR, user.id, now)
    await enqueueMail(tx, resetMail({ to, link, site: new URL(env().appUrl).host, expiresAt }))
  })
  return { tags: [] }
}

/** A link for a new password, for an administrator to hand over. Nobody can read it again. */
export async function createResetLink(actor: Actor, { id }: { id: string }) {
  const { link, expiresAt } = await db.$transaction(async (tx) => {
    const user = await findManagedUser(id, tx)
    if (!user || !can(actor, 'view', user)) throw new NotFoundError()
    if (!can(actor, 'reset-password', user)) throw new ForbiddenError()
    return issueResetLink(tx, actor, id, new Date())
  })
  return { link, expiresAt, tags: [] }
}

/** Sets the password that the holder of the link chose, and ends every session of the account. */
export async function resetPassword({ token, newPassword }: ResetPasswordInput, now: Date) {
  // Asked before a password is hashed, which is dear; asked again, for good, in the transaction.
  if (!(await isLinkLive('password_reset', token, now))) throw new RefusedError(LINK_GONE)
  const passwordHash = await hashPassword(newPassword)
  const names = await db.$transaction(async (tx) => {
    const { userId } = await claimLink(tx, 'password_reset', token, now)
    if (!userId) throw new RefusedError(LINK_GONE)
    const { count } = await tx.user.updateMany({
      where: { id: userId, status: 'active' },
      data: { passwordHash, passwordChangedAt: now, version: { increment: 1 } },
    })
    if (count === 0) throw new RefusedError(LINK_GONE)
    await tx.session.deleteMany({ where: { userId } })
    await recordAudit(
      tx,
      { userId, label: '重置链接持有人', roles: [] },
      { action: 'user.reset-password', subjectType: 'user', subjectId: userId },
    )
    return tx.user.findUniqueOrThrow({ where: { id: userId }, select: { loginName: true, email: true } })
  })
  // Whoever had locked the account out by guessing is no hindrance to its owner any more.
  for (const name of [names.loginName, names.email]) if (name) await forgive('signInAccount', name)
  return { tags: [] }
}
