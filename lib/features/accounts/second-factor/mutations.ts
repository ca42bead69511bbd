import type { Actor } from '@/lib/features/accounts/types'
import { recordAudit } from '@/lib/features/audit/mutations'
import { consume, forgive } from '@/lib/server/auth/limits'
import { db, type Tx } from '@/lib/server/db'
import { seal, unseal } from '@/lib/server/sealing'
import { ForbiddenError, RefusedError } from '@/lib/shared/errors'
import { confirmPassword } from '../mutations'
import { findDemand, SEALING_PURPOSE } from './data'
import { newSecret, stepOfCode } from './rules'
import type { BeginSecondFactorInput, ConfirmSecondFactorInput, DisableSecondFactorInput } from './schema'

type Saved = { tags: string[] }
const NOTHING_PUBLIC: Saved = { tags: [] }

const WRONG = '验证码不正确，请核对验证器应用中现在的 6 位数字，并确认手机时间准确'
const USED = '这个验证码已经用过，请等验证器应用显示下一个'
const UNREADABLE = '两步验证的密钥无法读取，请在“我的账号”中关闭后重新设置'

function ownId({ userId }: Actor): string {
  if (!userId) throw new ForbiddenError()
  return userId
}

/** A code that is right: of which time step, and of which secret as it is stored. */
type Checked = { userId: string; step: number; totpSecret: string }

/** Checks a code. Guessing is limited like passwords; throws RefusedError for a wrong one. */
async function checkCode(userId: string, code: string, now: Date): Promise<Checked> {
  await consume('secondFactor', userId)
  const user = await db.user.findUnique({ where: { id: userId }, select: { totpSecret: true } })
  if (!user?.totpSecret) throw new RefusedError('还没有设置两步验证')
  const secret = unseal(SEALING_PURPOSE, userId, user.totpSecret)
  if (!secret) throw new RefusedError(UNREADABLE, 'code')
  const step = stepOfCode(secret, code, now.getTime())
  if (step === null) throw new RefusedError(WRONG, 'code')
  await forgive('secondFactor', userId)
  return { userId, step, totpSecret: user.totpSecret }
}

/** Whether a code can still be taken: no code, and none before it, is taken again, nor one of a secret that changed. */
const untaken = ({ userId, step, totpSecret }: Checked) => ({
  id: userId,
  totpSecret,
  OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }],
})

/**
 * Asks for the actor's second factor where the site or they themselves want it, and refuses without the right code.
 * Call it before the transaction of the deed, and in that transaction the function that it gives: that takes the code
 * for good, together with the deed or not at all.
 */
export async function requireSecondFactor(
  actor: Actor,
  code: string,
  now = new Date(),
): Promise<(tx: Tx) => Promise<void>> {
  const userId = ownId(actor)
  const demand = await findDemand(userId)
  if (demand === 'none') return async () => {}
  if (demand === 'set-up') {
    throw new RefusedError('本站要求确认时使用两步验证，请先在“我的账号”中设置', 'code')
  }
  if (code === '') throw new RefusedError('请填写验证器应用中的 6 位验证码', 'code')
  const checked = await checkCode(userId, code, now)
  return async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { ...untaken(checked), totpSince: { not: null } },
      data: { totpLastStep: checked.step },
    })
    if (count === 0) throw new RefusedError(USED, 'code')
  }
}

/** Makes a secret that is in force once a code of it was given. Asks for the password: a session left open is not enough. */
export async function beginSecondFactor(actor: Actor, input: BeginSecondFactorInput): Promise<Saved> {
  const userId = ownId(actor)
  await confirmPassword(userId, input.currentPassword)
  const { count } = await db.user.updateMany({
    where: { id: userId, totpSince: null },
    data: { totpSecret: seal(SEALING_PURPOSE, userId, newSecret()), totpLastStep: null },
  })
  if (count === 0) throw new RefusedError('两步验证已经开启；更换手机时，请先关闭再重新设置')
  return NOTHING_PUBLIC
}

/** Puts the second factor in force, once its owner gave a code of it. */
export async function confirmSecondFactor(
  actor: Actor,
  { code }: ConfirmSecondFactorInput,
  now = new Date(),
): Promise<Saved> {
  const userId = ownId(actor)
  const checked = await checkCode(userId, code, now)
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { ...untaken(checked), totpSince: null },
      data: { totpLastStep: checked.step, totpSince: now },
    })
    if (count === 0) throw new RefusedError('两步验证已经开启')
    await recordAudit(tx, actor, {
      action: 'user.enable-second-factor',
      subjectType: 'user',
      subjectId: userId,
    })
  })
  return NOTHING_PUBLIC
}

/** Forgets a secret that never came into force. */
export async function cancelSecondFactor(actor: Actor): Promise<Saved> {
  await db.user.updateMany({
    where: { id: ownId(actor), totpSince: null },
    data: { totpSecret: null, totpLastStep: null },
  })
  return NOTHING_PUBLIC
}

/** Takes the second factor away, inside the caller's transaction; gives whether there was one. */
export async function clearSecondFactor(tx: Tx, userId: string): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, totpSecret: { not: null } },
    data: { totpSecret: null, totpSince: null, totpLastStep: null },
  })
  return count > 0
}

/** Switches the actor's own second factor off; asks for the password. */
export async function disableSecondFactor(actor: Actor, input: DisableSecondFactorInput): Promise<Saved> {
  const userId = ownId(actor)
  await confirmPassword(userId, input.currentPassword)
  await db.$transaction(async (tx) => {
    if (!(await clearSecondFactor(tx, userId))) throw new RefusedError('两步验证没有开启')
    await recordAudit(tx, actor, {
      action: 'user.disable-second-factor',
      subjectType: 'user',
      subjectId: userId,
    })
  })
  return NOTHING_PUBLIC
}
