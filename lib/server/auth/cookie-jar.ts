import { cookies, headers } from 'next/headers'
import { sessionCookieName, sessionCookieOptions } from './cookies'
import { createSession, deleteSession } from './session-store'

/** Signs the user in on this browser: a new session, and its cookie. Only within a server action or route handler. */
export async function openSession(userId: string): Promise<void> {
  const userAgent = (await headers()).get('user-agent')
  const { token, expiresAt } = await createSession(userId, userAgent, new Date())
  const jar = await cookies()
  jar.set(sessionCookieName(), token, sessionCookieOptions(expiresAt))
}

/** Ends this browser's session and removes its cookie. */
export async function closeSession(): Promise<void> {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  if (token) await deleteSession(token)
  jar.delete(sessionCookieName())
}

/** The token of this browser's session, if it has one. */
export async function currentToken(): Promise<string | null> {
  return (await cookies()).get(sessionCookieName())?.value ?? null
}
