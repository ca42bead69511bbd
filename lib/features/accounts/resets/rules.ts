import { formatInstant } from '@/lib/shared/dates'

/** The mail that brings a link for a new password. */
export function resetMail({
  to,
  link,
  site,
  expiresAt,
}: {
  to: string
  link: string
  site: string
  expiresAt: Date
}) {
  return {
    to,
    subject: `重新设置密码（${site}）`,
    text: [
      `您好！有人为您在 ${site} 的账号申请重新设置密码。`,
      `如果是您本人，请在 ${formatInstant(expiresAt)} 之前打开下面的链接。链接只能使用一次，请勿转发：`,
      link,
      '如果不是您本人，请忽略这封邮件，密码不会改变。',
    ].join('\n\n'),
  }
}
