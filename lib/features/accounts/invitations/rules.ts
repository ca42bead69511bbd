import { grantWords } from '@/lib/features/accounts/grants/rules'
import type { Role } from '@/lib/shared/actor'
import { formatInstant } from '@/lib/shared/dates'

/** The mail that brings an invitation. */
export function invitationMail(invitation: {
  to: string
  link: string
  role: Role
  scopeName: string | null
  site: string
  expiresAt: Date
}) {
  const { to, link, role, scopeName, site, expiresAt } = invitation
  return {
    to,
    subject: `邀请您开通账号（${site}）`,
    text: [
      `您好！现邀请您以“${grantWords(role, scopeName)}”的身份使用 ${site}。`,
      `请在 ${formatInstant(expiresAt)} 之前打开下面的链接，设置登录名与密码。链接只能使用一次，请勿转发：`,
      link,
      '如果您不清楚这封邮件的来由，请忽略它，不会产生任何账号。',
    ].join('\n\n'),
  }
}
