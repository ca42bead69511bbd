import { cookies, headers } from 'next/headers'
import { SIGNED_IN_COOKIE, sessionCookieName, sessionCookieOptions, signedInCookieOptions } from './cookies'
import { createSession, deleteSession } from './session-store'

/** Signs the user in on this browser: a new session, and its cookies. Only within a server action or route handler. */
export async function openSession(userId: string): Promise<void> {
  const userAgent = (await headers()).get('user-agent')
  const { token, expiresAt } = await createSession(userId, userAgent, new Date())
  const jar = await cookies()
  jar.set(sessionCookieName(), token, sessionCookieOptions(expiresAt))
  jar.set(SIGNED_IN_COOKIE, '1', signedInCookieOptions(expiresAt))
}

/** Ends this browser's session and removes its cookies. */
export async function closeSession(): Promise<void> {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  if (token) await deleteSession(token)
  jar.delete(sessionCookieName())
  jar.delete(SIGNED_IN_COOKIE)
}

/** The token of this browser's session, if it has one. */
export async function currentToken(): Promise<string | null> {
  return (await cookies()).get(sessionCookieName())?.value ?? null
}
