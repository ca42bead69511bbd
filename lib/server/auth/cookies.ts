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

/** A cookie without a value worth reading, by which a cached public page knows that it is worth asking who is there. */
export const SIGNED_IN_COOKIE = 'signed_in'

export function sessionCookieOptions(expires: Date) {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure(), expires }
}

export function signedInCookieOptions(expires: Date) {
  return { ...sessionCookieOptions(expires), httpOnly: false }
}
