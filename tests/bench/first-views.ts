import { get, keepAlive } from '@/tests/support/http'

/**
 * How long each of these pages takes that nobody asked for before, in milliseconds, one after the other. Throws when
 * one of them came from the cache after all.
 */
export async function measureFirstViews(base: string, paths: readonly string[]): Promise<number[]> {
  const agent = keepAlive(1)
  const times: number[] = []
  for (const path of paths) {
    const { status, headers, milliseconds } = await get(base + path, { agent })
    if (status !== 200 || headers['x-nextjs-cache'] === 'HIT') {
      throw new Error(`${path} was answered ${status}, ${headers['x-nextjs-cache']}`)
    }
    times.push(milliseconds)
  }
  agent.destroy()
  return times
}
