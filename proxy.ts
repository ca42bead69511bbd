import { type NextRequest, NextResponse } from 'next/server'
import { BODY_LIMIT, TOO_LARGE } from '@/lib/shared/body-limit'

/*
 * Only the pages made per request pass here: they get a policy with a nonce, and without a session cookie the
 * workspace is not even rendered. This is a courtesy, not the gate: every page and every mutation asks for itself.
 */
export const config = {
  matcher: [
    '/workspace/:path*',
    '/admin/:path*',
    '/sign-in/:path*',
    '/join/:path*',
    '/confirm/:path*',
    '/setup/:path*',
  ],
}

const SESSION_COOKIES = ['__Host-xieyu.session', 'xieyu.session']

/** The framework refuses a large body too, but with a bare 500. A browser always says how long its body is. */
function refusedBody(request: NextRequest): NextResponse | null {
  if (request.method !== 'POST') return null
  const length = request.headers.get('content-length')
  if (length !== null && Number(length) <= BODY_LIMIT) return null
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
  return length === null
    ? new NextResponse('提交的内容没有注明长度，没有受理。', { status: 411, headers })
    : new NextResponse(TOO_LARGE, { status: 413, headers })
}

export function proxy(request: NextRequest) {
  const refused = refusedBody(request)
  if (refused) return refused
  const { pathname } = request.nextUrl
  const guarded = /^\/(workspace|admin)(\/|$)/.test(pathname)
  // A form is let through: its action keeps what was typed before it asks to sign in.
  if (guarded && request.method === 'GET' && !SESSION_COOKIES.some((name) => request.cookies.has(name))) {
    return NextResponse.redirect(
      new URL(`/sign-in?returnTo=${encodeURIComponent(pathname)}`, request.url),
      307,
    )
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "connect-src 'self'",
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-address', pathname + request.nextUrl.search)
  // Named in next.config.ts: a page for staff is made whole, so that it has a status of its own.
  if (request.method === 'GET') headers.set('user-agent', 'whole-page')
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('X-Accel-Expires', '0')
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}
