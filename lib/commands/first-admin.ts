import { createSetupLink } from '@/lib/features/accounts/invitations/mutations'
import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { createResetLink } from '@/lib/features/accounts/resets/mutations'
import { completeSetup } from '@/lib/features/accounts/sign-ups/mutations'
import { setupInput } from '@/lib/features/accounts/sign-ups/schema'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { RefusedError } from '@/lib/shared/errors'
import { foldLogin } from '@/lib/shared/text'

type Asked = {
  /** The login name of an account that is made at once. */
  login?: string
  /** The login name of an account that gets a link for a new password. */
  reset?: string
}

async function createWithPassword(token: string, loginName: string, password: string): Promise<string> {
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
  return `已创建平台管理员 ${parsed.data.loginName}，可以登录：${env().appUrl}/sign-in`
}

async function resetLink(login: string): Promise<string> {
  const user = await db.user.findFirst({
    where: { loginName: foldLogin(login), status: 'active' },
    select: { id: true },
  })
  if (!user) throw new RefusedError(`没有登录名为 ${login}、可以登录的账号`)
  const { link } = await createResetLink(SYSTEM_ACTOR, user)
  return `请在一小时内打开此链接设置新密码：\n  ${link}`
}

/**
 * What `npm run admin:create` does; gives what it says. Throws a RefusedError with a sentence where there is an
 * administrator who can sign in, or a name or password will not do.
 */
export async function firstAdmin(
  { login, reset }: Asked,
  readPassword: () => Promise<string>,
): Promise<string> {
  if (reset !== undefined) return resetLink(reset)
  const { token } = await createSetupLink(new Date())
  if (login !== undefined) return createWithPassword(token, login, await readPassword())
  return `请在一小时内打开此链接创建平台管理员：\n  ${env().appUrl}/setup?token=${token}`
}
