import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '../env'
import { log } from '../log'
import { clientAddress } from './address'
import { authorize } from './authorize'
import { isSecure, sessionCookieName, sessionCookieOptions } from './cookies'
import { ABSOLUTE_MS, createSession, findSession } from './session-store'

/**
 * next-auth with sessions that can be revoked: it refuses database sessions together with passwords, so what it takes
 * for its token is a random id whose hash stands in our session table. Our own sign-in form calls the same
 * `authorize` and session store; this handler serves next-auth's own addresses by the same rules.
 */
export function authOptions(): AuthOptions {
  const expires = new Date(Date.now() + ABSOLUTE_MS)
  return {
    secret: env().authSecret,
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: ABSOLUTE_MS / 1000 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions(expires) } },
    providers: [
      CredentialsProvider({
        credentials: { login: { label: '账号' }, password: { label: '密码', type: 'password' } },
        async authorize(credentials, request) {
          // What is thrown here would end up in the address of a redirect.
          try {
            const headers = new Headers(request.headers as Record<string, string>)
            return await authorize(
              credentials?.login ?? '',
              credentials?.password ?? '',
              clientAddress(headers),
            )
          } catch (error) {
            log().warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'sign-in refused')
            return null
          }
        },
      }),
    ],
    jwt: {
      async encode({ token }) {
        if (!token?.sub) return ''
        // Asked again for a session that exists: the same token goes back into the cookie.
        if (typeof token.sessionToken === 'string') return token.sessionToken
        return (await createSession(token.sub, null, new Date())).token
      },
      async decode({ token }) {
        const session = token ? await findSession(token, new Date()) : null
        return session ? { sub: session.userId, name: session.displayName, sessionToken: token } : null
      },
    },
    callbacks: {
      session: ({ session, token }) => ({ expires: session.expires, user: { name: token.name } }),
      redirect: ({ url }) =>
        url.startsWith('/') && !url.startsWith('//') ? env().appUrl + url : env().appUrl,
    },
  }
}
