import { TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { findSecondFactor } from '@/lib/features/accounts/second-factor/data'
import { beginSecondFactor, confirmSecondFactor } from '@/lib/features/accounts/second-factor/mutations'
import { hashPassword } from '@/lib/server/auth/password'
import { agreementScene, confirm, draftAgreement, type Party, step } from '@/tests/support/agreements'
import { db, emptyDatabase } from '@/tests/support/database'

const password = 'the password of the tests'

beforeEach(emptyDatabase)

/** Sets a second factor up for a party's administrator, a minute ago; gives what the app shows at a moment. */
async function setUp({ admin }: Party) {
  const userId = admin.userId ?? ''
  await db.user.update({ where: { id: userId }, data: { passwordHash: await hashPassword(password) } })
  await beginSecondFactor(admin, { currentPassword: password })
  const factor = await findSecondFactor(userId)
  if (factor.state !== 'begun') throw new Error(`the factor is ${factor.state}`)
  const codeAt = (timestamp: number) => new TOTP({ secret: factor.secret }).generate({ timestamp })
  const before = new Date(Date.now() - 60_000)
  await confirmSecondFactor(admin, { code: codeAt(before.getTime()) }, before)
  return codeAt
}

const confirmations = () => db.ledgerEntry.count({ where: { kind: 'confirmation' } })

test('where the site requires it nobody confirms without a code, and the code counts with the confirmation', async () => {
  const { school, firm } = await agreementScene()
  const id = await draftAgreement(school)
  await step(school.admin, id, 'propose')
  await db.setting.create({ data: { key: 'confirmSecondFactor', value: 'yes' } })
  await expect(confirm(firm, id)).rejects.toThrow('请先在“我的账号”中设置')
  const codeAt = await setUp(firm)
  await expect(confirm(firm, id)).rejects.toThrow('6 位验证码')
  await expect(confirm(firm, id, undefined, codeAt(Date.now() + 600_000))).rejects.toThrow('验证码不正确')
  expect(await confirmations()).toBe(0)
  const code = codeAt(Date.now())
  // The text that was seen is not the one that stands: nothing is kept, and the code is not used up.
  await expect(confirm(firm, id, '0'.repeat(64), code)).rejects.toThrow('新的文本')
  await confirm(firm, id, undefined, code)
  expect(await confirmations()).toBe(1)
})
