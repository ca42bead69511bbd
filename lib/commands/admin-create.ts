/*
 * npm run admin:create: where no platform administrator can sign in, prints a one-time link by which one is made.
 * With `-- --login NAME` it makes the account at once, reading the password from standard input.
 * With `-- --reset NAME` it prints a one-time link for a new password of the account of that name.
 */
import { parseArgs } from 'node:util'
import { env, parseEnv, SettingsError } from '@/lib/server/env'
import { RefusedError } from '@/lib/shared/errors'
import { foldLogin } from '@/lib/shared/text'
import { databaseOf, ensureClient } from './steps'

async function readLine(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return text.replace(/\r?\n$/, '')
}

async function createWithPassword(token: string, loginName: string): Promise<void> {
  const { setupInput } = await import('@/lib/features/accounts/sign-ups/schema')
  const { completeSetup } = await import('@/lib/features/accounts/sign-ups/mutations')
  if (process.stdin.isTTY) console.log('请输入密码，按 Ctrl-D 结束（输入会显示在屏幕上）：')
  const password = await readLine()
  const input = {
    token,
    loginName,
    displayName: '平台管理员',
    newPassword: password,
    newPasswordAgain: password,
  }
  const parsed = setupInput.safeParse(input)
  if (!parsed.success) throw new RefusedError(parsed.error.issues.map((issue) => issue.message).join('\n'))
  await completeSetup(parsed.data, new Date())
  console.log(`已创建平台管理员 ${parsed.data.loginName}，可以登录：${env().appUrl}/sign-in`)
}

async function printReset(login: string): Promise<void> {
  const { SYSTEM_ACTOR } = await import('@/lib/features/accounts/permissions')
  const { createResetLink } = await import('@/lib/features/accounts/resets/mutations')
  const { db } = await import('@/lib/server/db')
  const user = await db.user.findFirst({
    where: { loginName: foldLogin(login), status: 'active' },
    select: { id: true },
  })
  if (!user) throw new RefusedError(`没有登录名为 ${login}、可以登录的账号`)
  const { link } = await createResetLink(SYSTEM_ACTOR, user)
  console.log(`请在一小时内打开此链接设置新密码：\n  ${link}`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { login: { type: 'string' }, reset: { type: 'string' } } })
  const url = databaseOf(parseEnv(process.env))
  if (!url)
    throw new SettingsError('内置数据库没有运行，请在 npm start 运行时再执行一次，或设置 DATABASE_URL。')
  process.env.DATABASE_URL = url
  await ensureClient()
  if (values.reset !== undefined) return printReset(values.reset)
  const { createSetupLink } = await import('@/lib/features/accounts/invitations/mutations')
  const { token } = await createSetupLink(new Date())
  if (values.login !== undefined) return createWithPassword(token, values.login)
  console.log(`请在一小时内打开此链接创建平台管理员：\n  ${env().appUrl}/setup?token=${token}`)
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error instanceof RefusedError ? error.sentence : error.message)
    process.exit(1)
  },
)
