import { env } from '../env'

/**
 * The visitor's address as the nearest trusted proxy saw it: with TRUSTED_PROXIES = n, the n-th from the right of
 * X-Forwarded-For. What stands further left anyone could have written. Without a trusted proxy the framework passes
 * no address on, and everyone counts as one.
 */
export function clientAddress(headers: Headers): string {
  const { trustedProxies } = env()
  if (trustedProxies === 0) return 'direct'
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return hops.at(-trustedProxies) || 'unknown'
}
