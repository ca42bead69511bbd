/**
 * Whether a request that changes something was sent by a page of this site: what the browser itself says of it, or
 * else its origin, compared with the host that it was sent to as the framework does for server actions. What says
 * neither is no browser's form.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  try {
    return new URL(headers.get('origin') ?? '').host === host
  } catch {
    return false
  }
}
