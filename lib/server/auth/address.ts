import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { env } from '../env'

/**
 * Without a trusted proxy: writes the address of each request's connection over whatever the visitor claims in
 * X-Forwarded-For. The framework hands a request's headers on and nothing of its connection, and writes the address
 * into the header only where the visitor sent none.
 */
export function overwriteForwardedFor(): void {
  if (env().trustedProxies > 0) return
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers['x-forwarded-for'] = request.socket.remoteAddress
  })
}

/**
 * The visitor's address as the nearest trusted proxy saw it: with TRUSTED_PROXIES = n, the n-th from the right of
 * X-Forwarded-For. What stands further left anyone could have written. Without a trusted proxy the header holds the
 * address of the connection: `overwriteForwardedFor`.
 */
export function clientAddress(headers: Headers): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return hops.at(-Math.max(1, env().trustedProxies)) || 'unknown'
}
