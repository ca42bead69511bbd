import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/shared/actor'
import { sessionCookieName } from './cookies'
import { findSession, type SessionUser } from './session-store'

/** Who is signed in, read from the database once per request; null when nobody is. */
export const currentSession = cache(async (): Promise<SessionUser | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token ? findSession(token, new Date()) : null
})

/** The actor of this request, or null when nobody is signed in. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null
}

/** The session of this request; without one the visitor is sent to sign in, and comes back to this address. */
export async function requireSession(): Promise<SessionUser> {
  const session = await currentSession()
  if (session) return session
  const address = (await headers()).get('x-address') ?? '/workspace'
  redirect(`/sign-in?returnTo=${encodeURIComponent(address)}`)
}

/** The actor of this request; without one the visitor is sent to sign in, and comes back to this address. */
export async function requireActor(): Promise<Actor> {
  return (await requireSession()).actor
}
