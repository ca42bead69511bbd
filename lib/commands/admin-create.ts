/*
 * npm run admin:create: where no platform administrator can sign in, prints a one-time link by which one is made.
 * With `-- --login NAME` it makes the account at once, reading the password from standard input.
 * With `-- --reset NAME` it prints a one-time link for a new password of the account of that name.
 */
import { parseArgs } from 'node:util'
import { parseEnv, SettingsError } from '@/lib/server/env'
import { RefusedError } from '@/lib/shared/errors'
import { databaseOf, ensureClient } from './steps'

async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) console.log('请输入密码，按 Ctrl-D 结束（输入会显示在屏幕上）：')
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return text.replace(/\r?\n$/, '')
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { login: { type: 'string' }, reset: { type: 'string' } } })
  const url = databaseOf(parseEnv(process.env))
  if (!url)
    throw new SettingsError('内置数据库没有运行，请在 npm start 运行时再执行一次，或设置 DATABASE_URL。')
  process.env.DATABASE_URL = url
  await ensureClient()
  const { firstAdmin } = await import('./first-admin')
  console.log(await firstAdmin(values, readPassword))
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error instanceof RefusedError ? error.sentence : error.message)
    process.exit(1)
  },
)
