import { type NextRequest, NextResponse } from 'next/server'
import { BODY_LIMIT, TOO_LARGE } from '@/lib/shared/body-limit'
import { innerSearchPath, SEARCH_PATH } from '@/lib/shared/search-path'

/*
 * Searches pass here to the kept pages of their results, and the pages made per request: they get a policy with a
 * nonce, and without a session cookie the workspace is not even rendered. This is a courtesy, not the gate: every page and every mutation asks for itself.
 */
export const config = {
  matcher: [
    '/workspace/:path*',
    '/admin/:path*',
    '/sign-in/:path*',
    '/join/:path*',
    '/confirm/:path*',
    '/setup/:path*',
    '/search',
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

/** Results are public pages, kept whole by what was asked for; only the address that visitors see has a query. */
function searchPage(request: NextRequest): NextResponse {
  const inner = innerSearchPath(request.nextUrl.searchParams)
  return inner === null ? NextResponse.next() : NextResponse.rewrite(new URL(inner, request.url))
}

export function proxy(request: NextRequest) {
  if (request.nextUrl.pathname === SEARCH_PATH) return searchPage(request)
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
  // The page is then made anew with the answer, for which it needs the database too: lib/features/accounts/loaders.ts.
  headers.delete('x-plain-form')
  if (request.method === 'POST' && !request.headers.has('next-action')) headers.set('x-plain-form', '1')
  // Named in next.config.ts: a page for staff is made whole, so that it has a status of its own.
  if (request.method === 'GET') headers.set('user-agent', 'whole-page')
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('X-Accel-Expires', '0')
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}
