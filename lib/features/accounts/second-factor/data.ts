import type { SiteSettingKey } from '@/lib/features/settings/constants'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { unseal } from '@/lib/server/sealing'
import { REQUIRED } from './constants'
import { secretUri } from './rules'
import type { SecondFactor, SecondFactorDemand } from './types'

/** The purpose for which the secrets' key is made. */
export const SEALING_PURPOSE = 'second factor'

const SETTING = 'confirmSecondFactor' satisfies SiteSettingKey

async function isRequired(): Promise<boolean> {
  const row = await db.setting.findUnique({ where: { key: SETTING }, select: { value: true } })
  return row?.value === REQUIRED
}

/** One's own second factor. One that was begun and can no longer be read counts as none. */
export async function findSecondFactor(userId: string): Promise<SecondFactor> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { loginName: true, totpSecret: true, totpSince: true },
  })
  if (!user?.totpSecret) return { state: 'none' }
  const { loginName, totpSecret, totpSince } = user
  if (totpSince) return { state: 'on', since: totpSince }
  const secret = unseal(SEALING_PURPOSE, userId, totpSecret)
  if (!secret) return { state: 'none' }
  const site = new URL(env().appUrl).hostname
  return { state: 'begun', secret, uri: secretUri(secret, { site, loginName }) }
}

/**
 * What this user is asked for when they confirm: a code where the site requires it or they set one up themselves;
 * whoever has none where the site requires it has to set it up first.
 */
export async function findDemand(userId: string): Promise<SecondFactorDemand> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { totpSince: true } })
  if (user?.totpSince) return 'code'
  return (await isRequired()) ? 'set-up' : 'none'
}
