import { createHash } from 'node:crypto'
import { TooManyError } from '@/lib/shared/errors'
import { clientAddress } from './auth/address'
import { consume, type LimitName } from './auth/limits'

/**
 * What every answer of the open interface says: any page of the web may read it, nobody in between keeps it without
 * asking again, and search engines leave it to the pages.
 */
const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Retry-After, Content-Disposition',
  'cache-control': 'public, no-cache',
  'x-accel-expires': '0',
  'x-robots-tag': 'noindex',
}

/** Whether `If-None-Match` names this tag; a front cache may have made it weak when it compressed the answer. */
function isKnown(request: Request, tag: string): boolean {
  const given = request.headers.get('if-none-match')
  if (given === null) return false
  return given.split(',').some((one) => {
    const known = one.trim().replace(/^W\//, '')
    return known === '*' || known === tag
  })
}

/** A text with a strong ETag made from it; 304 to whoever has it already. `headers` are added. */
export function openAnswer(
  request: Request,
  body: string,
  mediaType: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 32)}"`
  const all = { ...HEADERS, ...headers, etag: tag }
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers: all })
  return new Response(body, { headers: { ...all, 'content-type': `${mediaType}; charset=utf-8` } })
}

/** A whole set as a file, sent while it is read. */
export function openFileAnswer(body: ReadableStream<Uint8Array>, headers: Readonly<Record<string, string>>) {
  return new Response(body, { headers: { ...HEADERS, ...headers } })
}

const TITLES: Record<number, string> = {
  400: '请求有误',
  404: '没有找到',
  429: '调用过于频繁',
}

/** Why a call is not answered, as RFC 9457 wants it. */
export function openRefusal(status: 400 | 404 | 429, detail: string, headers: Record<string, string> = {}) {
  const problem = { type: 'about:blank', title: TITLES[status], status, detail }
  return new Response(`${JSON.stringify(problem)}\n`, {
    status,
    headers: {
      ...HEADERS,
      'cache-control': 'no-store',
      'content-type': 'application/problem+json; charset=utf-8',
      ...headers,
    },
  })
}

/** Counts a call of this address; the refusal where there were too many, else null. */
export async function refuseTooMany(request: Request, limit: LimitName): Promise<Response | null> {
  try {
    await consume(limit, clientAddress(request.headers))
    return null
  } catch (error) {
    if (!(error instanceof TooManyError)) throw error
    const { retryAfterSeconds } = error
    return openRefusal(429, `调用过于频繁，请在 ${retryAfterSeconds} 秒后再试。`, {
      'retry-after': String(retryAfterSeconds),
    })
  }
}

/** Tells a browser that a page of another site may ask with `If-None-Match`. */
export function openPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'If-None-Match',
      'access-control-max-age': '86400',
    },
  })
}
