import { recordAudit } from '@/lib/features/audit/mutations'
import { consume, forgive } from '@/lib/server/auth/limits'
import { hashPassword, verifyPassword } from '@/lib/server/auth/password'
import { hashToken } from '@/lib/server/auth/tokens'
import { db } from '@/lib/server/db'
import { isUniqueViolation } from '@/lib/server/unique'
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import { revokeLinks } from './links/mutations'
import type { ChangePasswordInput, NoticeMailInput, ProfileInput } from './schema'
import type { Actor } from './types'

/** Throws unless this is the user's present password. Guessing on a session left open is limited like signing in. */
export async function confirmPassword(userId: string, password: string): Promise<void> {
  await consume('signInAccount', userId)
  const user = await db.user.findUnique({ where: { id: userId }, select: { passwordHash: true } })
  if (!(await verifyPassword(user?.passwordHash, password))) {
    throw new RefusedError('当前密码不正确', 'currentPassword')
  }
  await forgive('signInAccount', userId)
}

/** Changes the actor's own password and ends their other sessions; the one with `keepToken` stays. */
export async function changePassword(actor: Actor, input: ChangePasswordInput, keepToken: string | null) {
  const { userId } = actor
  if (!userId) throw new ForbiddenError()
  await confirmPassword(userId, input.currentPassword)
  const passwordHash = await hashPassword(input.newPassword)
  await db.$transaction(async (tx) => {
    await tx.user.update({
      where: { id: userId },
      data: { passwordHash, passwordChangedAt: new Date(), version: { increment: 1 } },
      select: { id: true },
    })
    await tx.session.deleteMany({
      where: { userId, ...(keepToken ? { tokenHash: { not: hashToken(keepToken) } } : {}) },
    })
    await revokeLinks(tx, { purpose: 'password_reset', userId }, new Date())
    await recordAudit(tx, actor, { action: 'user.change-password', subjectType: 'user', subjectId: userId })
  })
  return { tags: [] }
}

/** Ends one of the actor's own sessions. */
export async function revokeOwnSession(actor: Actor, sessionId: string) {
  const { userId } = actor
  if (!userId) throw new ForbiddenError()
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId } })
    if (count === 0) throw new NotFoundError()
    await recordAudit(tx, actor, { action: 'session.revoke', subjectType: 'user', subjectId: userId })
  })
  return { tags: [] }
}

/** Changes what the actor's own account says of them. A new e-mail address opens the way to a new password, so it asks for the present one. */
export async function updateOwnProfile(actor: Actor, input: ProfileInput) {
  const { userId } = actor
  if (!userId) throw new ForbiddenError()
  const { displayName, email, phone, version } = input
  const select = { displayName: true, email: true, phone: true, version: true } as const
  const stored = await db.user.findUniqueOrThrow({ where: { id: userId }, select })
  if (email !== stored.email) await confirmPassword(userId, input.currentPassword)
  try {
    await db.$transaction(async (tx) => {
      const { count } = await tx.user.updateMany({
        where: { id: userId, version },
        data: { displayName, email, phone, version: { increment: 1 } },
      })
      if (count === 0) throw new ConflictError(stored.version)
      const { version: _, ...before } = stored
      await recordAudit(tx, actor, {
        action: 'user.update',
        subjectType: 'user',
        subjectId: userId,
        before,
        after: { displayName, email, phone },
      })
    })
  } catch (error) {
    throw nameTaken(error) ?? error
  }
  return { tags: [] }
}

/** Chooses how the actor hears of notices by mail. */
export async function chooseNoticeMail(actor: Actor, { noticeMail }: NoticeMailInput) {
  const { userId } = actor
  if (!userId) throw new ForbiddenError()
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, noticeMail: { not: noticeMail } },
      data: { noticeMail },
    })
    if (count === 0) return
    const record = { action: 'user.update', subjectType: 'user', subjectId: userId } as const
    await recordAudit(tx, actor, { ...record, after: { noticeMail } })
  })
  return { tags: [] }
}

/** The sentence for a login name or e-mail address that another account has, or undefined. */
export function nameTaken(error: unknown): RefusedError | undefined {
  if (isUniqueViolation(error, 'users_loginName_key')) {
    return new RefusedError('这个登录名已被使用，请换一个', 'loginName')
  }
  if (isUniqueViolation(error, 'users_email_key')) {
    return new RefusedError('这个邮箱已用于另一个账号，请换一个或留空', 'email')
  }
}
