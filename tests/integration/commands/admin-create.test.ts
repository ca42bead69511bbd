import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { beforeEach, expect, test } from 'vitest'
import { firstAdmin } from '@/lib/commands/first-admin'
import { resetPassword } from '@/lib/features/accounts/resets/mutations'
import { completeSetup } from '@/lib/features/accounts/sign-ups/mutations'
import { authorize } from '@/lib/server/auth/authorize'
import { db, emptyDatabase } from '@/tests/support/database'
import { makeUser } from '@/tests/support/factories'

const PASSWORD = 'a sentence of mine'

/** Runs the command as an operator does. */
async function adminCreate(args: string[] = [], input = '') {
  const child = spawn('node', ['--import', 'tsx', 'lib/commands/admin-create.ts', ...args])
  child.stdin.end(input)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [code, printed, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, printed, errors }
}

const nothingTyped = () => Promise.reject(new Error('No password is asked for'))

beforeEach(emptyDatabase)

test('the printed link makes the first administrator', async () => {
  const printed = await firstAdmin({}, nothingTyped)
  const [, token = ''] = /\/setup\?token=([\w-]{43})/.exec(printed) ?? []
  const input = {
    token,
    loginName: 'first',
    displayName: '平台管理员',
    newPassword: PASSWORD,
    newPasswordAgain: PASSWORD,
  }
  await completeSetup(input, new Date())
  expect(await db.roleAssignment.count({ where: { role: 'platform_admin' } })).toBe(1)
})

test('with a login name the account is made at once, with the password from standard input', async () => {
  const { code, printed } = await adminCreate(['--login', 'Keeper'], `${PASSWORD}\n`)
  expect(code).toBe(0)
  expect(printed).toContain('已创建平台管理员 keeper')
  expect(printed).not.toContain(PASSWORD)
  expect(await authorize('keeper', PASSWORD, crypto.randomUUID())).not.toBeNull()
})

test('a weak password, a wrong login name and a portal with an administrator are refused with a sentence', async () => {
  await expect(firstAdmin({ login: 'keeper' }, async () => 'short')).rejects.toThrow('密码至少需要 10 个字符')
  await expect(firstAdmin({ login: '管理员' }, async () => PASSWORD)).rejects.toThrow('登录名应为')
  expect(await db.user.count()).toBe(0)
  await makeUser(db, { roles: [{ role: 'platform_admin' }] })
  const late = await adminCreate()
  expect(late).toMatchObject({ code: 1, printed: '' })
  expect(late.errors).toContain('已经有可以登录的平台管理员')
})

test('a portal whose administrators are all disabled gets a new one', async () => {
  await makeUser(db, { roles: [{ role: 'platform_admin' }], status: 'disabled' })
  await firstAdmin({ login: 'keeper' }, async () => PASSWORD)
  expect(await authorize('keeper', PASSWORD, crypto.randomUUID())).not.toBeNull()
})

test('an account whose password was lost gets a link for a new one, and nobody else does', async () => {
  const { loginName } = await makeUser(db, { roles: [{ role: 'platform_admin' }], password: 'now forgotten' })
  const printed = await firstAdmin({ reset: loginName.toUpperCase() }, nothingTyped)
  const [, token = ''] = /\/sign-in\/reset\/([\w-]{43})/.exec(printed) ?? []
  const passwords = { newPassword: PASSWORD, newPasswordAgain: PASSWORD }
  await resetPassword({ token, ...passwords }, new Date())
  expect(await authorize(loginName, PASSWORD, crypto.randomUUID())).not.toBeNull()
  await expect(firstAdmin({ reset: 'nobody' }, nothingTyped)).rejects.toThrow('没有登录名为 nobody')
})
