import type { Mail } from '../types'

/** A digest names this many notices, the newest, and counts the others. */
export const DIGEST_LINES = 50

const DAY = 24 * 3600 * 1000
/** A transaction that took its time before the hour can end this much later; none runs for longer. */
const GRACE_MS = 30 * 1000

/**
 * The hour of the last digest: eight o'clock in China, which is midnight in UTC all year. What came before it goes
 * into that digest, what came since then into the next, so that one run after another finds nothing more to send.
 */
export function lastDigestAt(now: Date): Date {
  return new Date(Math.floor((now.getTime() - GRACE_MS) / DAY) * DAY)
}

/** The mail that tells of several matters at once; each line leads to its matter. `appUrl` is the portal's own address. */
export function digestMail(
  to: string,
  notices: readonly { title: string; url: string }[],
  appUrl: string,
): Mail {
  const shown = notices.slice(0, DIGEST_LINES)
  const rest = notices.length - shown.length
  const more = rest > 0 ? [`另有 ${rest} 条，请登录后查看：${appUrl}/workspace/notices`] : []
  return {
    to,
    subject: `您有 ${notices.length} 条新通知（${new URL(appUrl).host}）`,
    text: [
      '您好！以下是您尚未查看的通知：',
      ...shown.map(({ title, url }) => `${title}\n${url}`),
      ...more,
      `如需更改接收方式，请登录后打开：${appUrl}/workspace/account`,
    ].join('\n\n'),
  }
}
