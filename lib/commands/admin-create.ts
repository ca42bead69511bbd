/*
 * npm run admin:create: prints a one-time link by which the first platform administrator is made.
 * With `-- --login NAME` it makes the account at once, reading the password from standard input.
 */
import { parseArgs } from 'node:util'
import { env, SettingsError } from '@/lib/server/env'
import { RefusedError } from '@/lib/shared/errors'
import { ensureClient } from './steps'

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

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { login: { type: 'string' } } })
  if (!env().databaseUrl) {
    throw new SettingsError(
      '请设置 DATABASE_URL。使用内置数据库时，没有账号的 npm start 会自己显示这个链接。',
    )
  }
  await ensureClient()
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
