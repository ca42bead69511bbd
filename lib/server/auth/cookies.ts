import { env } from '../env'

/*
 * Over https the session cookie carries the `__Host-` prefix, which pins it to this host and to Secure. On plain
 * http a browser would drop such a cookie without a word, so there it has neither (the doctor warns).
 */

/** Whether visitors reach the site over https. */
export function isSecure(): boolean {
  return env().appUrl.startsWith('https://')
}

/** Name of the cookie that holds the session's token. */
export function sessionCookieName(): string {
  return isSecure() ? '__Host-xieyu.session' : 'xieyu.session'
}

export function sessionCookieOptions(expires: Date) {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure(), expires }
}
