import { TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { findDemand, findSecondFactor } from '@/lib/features/accounts/second-factor/data'
import {
  beginSecondFactor,
  cancelSecondFactor,
  confirmSecondFactor,
  disableSecondFactor,
  requireSecondFactor,
} from '@/lib/features/accounts/second-factor/mutations'
import { resetSecondFactor } from '@/lib/features/accounts/users/mutations'
import { findSettingsForEdit } from '@/lib/features/settings/data'
import { updateSettings } from '@/lib/features/settings/mutations'
import { settingsInput } from '@/lib/features/settings/schema'
import type { Actor } from '@/lib/shared/actor'
import { ForbiddenError, RefusedError, TooManyError } from '@/lib/shared/errors'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeUser } from '@/tests/support/factories'

const password = 'the password of the tests'
const NOW = new Date('2026-11-22T02:00:10Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

beforeEach(emptyDatabase)

const stored = (id: string) =>
  db.user.findUniqueOrThrow({
    where: { id },
    select: { totpSecret: true, totpSince: true, totpLastStep: true },
  })

/** Somebody who began, and what their authenticator app shows. */
async function begun() {
  const user = await makeUser(db, { password })
  await beginSecondFactor(user.actor, { currentPassword: password })
  const factor = await findSecondFactor(user.id)
  if (factor.state !== 'begun') throw new Error(`the factor is ${factor.state}`)
  const codeAt = (at: Date) => new TOTP({ secret: factor.secret }).generate({ timestamp: at.getTime() })
  return { ...user, secret: factor.secret, codeAt }
}

async function withFactor() {
  const user = await begun()
  await confirmSecondFactor(user.actor, { code: user.codeAt(NOW) }, NOW)
  return user
}

async function use(actor: Actor, code: string, at: Date): Promise<void> {
  const take = await requireSecondFactor(actor, code, at)
  await db.$transaction((tx) => take(tx))
}

async function requireEverywhere(): Promise<void> {
  const { values, version } = await findSettingsForEdit(SYSTEM_ACTOR)
  const input = settingsInput.parse({ ...values, version: String(version), confirmSecondFactor: 'yes' })
  await updateSettings(SYSTEM_ACTOR, input)
}

test('a factor begins with the password, is stored unreadable, and is in force after its first code', async () => {
  const stranger = await makeUser(db, { password })
  await expect(beginSecondFactor(stranger.actor, { currentPassword: 'wrong' })).rejects.toThrow(
    '当前密码不正确',
  )
  expect(await findSecondFactor(stranger.id)).toEqual({ state: 'none' })
  const { id, actor, secret, codeAt } = await begun()
  expect((await stored(id)).totpSecret).not.toContain(secret)
  expect(await findDemand(id)).toBe('none')
  const wrong = codeAt(later(300))
  await expect(confirmSecondFactor(actor, { code: wrong }, NOW)).rejects.toThrow('验证码不正确')
  await confirmSecondFactor(actor, { code: codeAt(NOW) }, NOW)
  expect(await findSecondFactor(id)).toEqual({ state: 'on', since: NOW })
  expect(await findDemand(id)).toBe('code')
  await expect(beginSecondFactor(actor, { currentPassword: password })).rejects.toThrow('已经开启')
  const [entry] = await db.auditEntry.findMany({ include: { payload: true } })
  expect(entry).toMatchObject({ action: 'user.enable-second-factor', subjectId: id })
  expect(JSON.stringify(entry)).not.toContain(secret)
})

test('a code is taken once, also by two at the same moment, and none before it any more', async () => {
  const { actor, codeAt } = await withFactor()
  // The code that set it up is used already.
  await expect(use(actor, codeAt(NOW), NOW)).rejects.toThrow('已经用过')
  const next = later(60)
  const outcomes = await Promise.allSettled([use(actor, codeAt(next), next), use(actor, codeAt(next), next)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(use(actor, codeAt(later(30)), next)).rejects.toThrow('已经用过')
  await use(actor, codeAt(later(90)), next)
})

test('a deed that fails leaves its code to be used again', async () => {
  const { actor, codeAt } = await withFactor()
  const next = later(60)
  const take = await requireSecondFactor(actor, codeAt(next), next)
  const failing = db.$transaction(async (tx) => {
    await take(tx)
    throw new Error('the deed failed')
  })
  await expect(failing).rejects.toThrow('the deed failed')
  await use(actor, codeAt(next), next)
})

test('it is asked of those who have one, and of everybody where the site requires it', async () => {
  const without = await makeUser(db, { password })
  await use(without.actor, '', NOW)
  const { actor, codeAt } = await withFactor()
  await expect(use(actor, '', later(60))).rejects.toThrow('请填写验证器应用中的 6 位验证码')
  await requireEverywhere()
  expect(await findDemand(without.id)).toBe('set-up')
  await expect(use(without.actor, '123456', NOW)).rejects.toThrow('请先在“我的账号”中设置')
  await use(actor, codeAt(later(60)), later(60))
  await expect(requireSecondFactor(SYSTEM_ACTOR, '')).rejects.toThrow(ForbiddenError)
})

test('guessing ends after ten wrong codes', async () => {
  const { actor, codeAt } = await withFactor()
  const wrong = codeAt(later(600))
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await expect(use(actor, wrong, later(60))).rejects.toThrow(RefusedError)
  }
  await expect(use(actor, codeAt(later(60)), later(60))).rejects.toThrow(TooManyError)
})

test('it is switched off with the password, and a begun one is forgotten without', async () => {
  const { id, actor } = await withFactor()
  await expect(disableSecondFactor(actor, { currentPassword: 'wrong' })).rejects.toThrow('当前密码不正确')
  await cancelSecondFactor(actor)
  expect(await findDemand(id)).toBe('code')
  await disableSecondFactor(actor, { currentPassword: password })
  const nothing = { totpSecret: null, totpSince: null, totpLastStep: null }
  expect(await stored(id)).toEqual(nothing)
  await beginSecondFactor(actor, { currentPassword: password })
  await cancelSecondFactor(actor)
  expect(await stored(id)).toEqual(nothing)
})

test('the platform administrator resets a lost one, and its owner is told; nobody else and never their own', async () => {
  const { id } = await withFactor()
  const platform = await makeUser(db, { roles: [{ role: 'platform_admin' }] })
  const other = await makeUser(db, { roles: [{ role: 'platform_admin' }] })
  await resetSecondFactor(platform.actor, { id })
  expect(await findSecondFactor(id)).toEqual({ state: 'none' })
  expect(await db.notice.findMany()).toMatchObject([{ userId: id, title: expect.stringContaining('重置') }])
  await expect(resetSecondFactor(platform.actor, { id })).rejects.toThrow('没有设置')
  await expect(resetSecondFactor(platform.actor, { id: platform.id })).rejects.toThrow(ForbiddenError)
  await expect(resetSecondFactor(platform.actor, { id: other.id })).rejects.toThrow('没有设置')
})
