import type { Mail, Notification } from './types'

/** Where a notice is opened: the address marks it as read and leads on to its matter. */
export const noticePath = (id: string) => `/workspace/notices/${id}`

/** The mail that tells one person of one matter. `appUrl` is the portal's own address. */
export function noticeMail(
  to: string,
  id: string,
  { title, mail }: Pick<Notification, 'title' | 'mail'>,
  appUrl: string,
): Mail {
  const [first = `${title}。`, ...more] = mail?.paragraphs ?? []
  return {
    to,
    subject: `${mail?.subject ?? title}（${new URL(appUrl).host}）`,
    text: [`您好！${first}`, ...more, `请登录后查看：${appUrl}${noticePath(id)}`].join('\n\n'),
  }
}
