import { recordAudit } from '@/lib/features/audit/mutations'
import { hashPassword, verifyPassword } from '@/lib/server/auth/password'
import { hashToken } from '@/lib/server/auth/tokens'
import { db } from '@/lib/server/db'
import { ForbiddenError, NotFoundError, RefusedError } from '@/lib/shared/errors'
import type { ChangePasswordInput } from './schema'
import type { Actor } from './types'

/** Changes the actor's own password and ends their other sessions; the one with `keepToken` stays. */
export async function changePassword(actor: Actor, input: ChangePasswordInput, keepToken: string | null) {
  const { userId } = actor
  if (!userId) throw new ForbiddenError()
  const user = await db.user.findUnique({ where: { id: userId }, select: { passwordHash: true } })
  if (!(await verifyPassword(user?.passwordHash, input.currentPassword))) {
    throw new RefusedError('当前密码不正确', 'currentPassword')
  }
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
