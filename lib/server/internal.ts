import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from './env'

/** The secret between a server process and its own internal addresses, made from AUTH_SECRET for this purpose only. */
export function internalSecret(): string {
  const { authSecret } = env()
  if (!authSecret) throw new Error('AUTH_SECRET is not set')
  return createHmac('sha256', authSecret).update('xieyu internal').digest('hex')
}

/** Whether a request to an internal address carries the secret. */
export function isInternal(request: Request): boolean {
  const given = Buffer.from(request.headers.get('x-internal-secret') ?? '')
  const wanted = Buffer.from(internalSecret())
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
