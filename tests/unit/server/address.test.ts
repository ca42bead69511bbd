import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

let server: Server

beforeEach(() => {
  vi.resetModules()
})

afterEach(() => {
  vi.unstubAllEnvs()
  server.close()
})

/** The address that a server counts a visitor by who sends this header, or none. */
async function addressSeen(trustedProxies: number, forwardedFor?: string): Promise<string> {
  vi.stubEnv('TRUSTED_PROXIES', String(trustedProxies))
  const { clientAddress, overwriteForwardedFor } = await import('@/lib/server/auth/address')
  overwriteForwardedFor()
  server = createServer(({ headers }, response) => {
    const seen = new Headers()
    const header = headers['x-forwarded-for']
    if (header !== undefined) seen.set('x-forwarded-for', header.toString())
    response.end(clientAddress(seen))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const headers = forwardedFor === undefined ? undefined : { 'x-forwarded-for': forwardedFor }
  return (await fetch(`http://127.0.0.1:${port}`, { headers })).text()
}

describe('the address that limits count by', () => {
  test('behind proxies is the one that the nearest trusted proxy saw', async () => {
    expect(await addressSeen(1, '203.0.113.9, 198.51.100.7')).toBe('198.51.100.7')
    server.close()
    vi.resetModules()
    expect(await addressSeen(2, '192.0.2.1, 203.0.113.9, 198.51.100.7')).toBe('203.0.113.9')
    server.close()
    expect(await addressSeen(2, '203.0.113.9')).toBe('unknown')
  })

  test('without one is the address of the connection, whatever the visitor claims', async () => {
    expect(await addressSeen(0, '203.0.113.9')).toBe('127.0.0.1')
    server.close()
    expect(await addressSeen(0)).toBe('127.0.0.1')
  })
})
