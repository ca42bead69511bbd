import { get, keepAlive } from '@/tests/support/http'
import { CONNECTIONS } from './load'
import { quantile } from './statistics'

export type SearchLoad = { name: string; perSecond: number; p50: number; p99: number; kept: number }

/**
 * Asks for pages of results from 16 connections for some seconds, each address once where there are enough of them, else
 * again and again. Throws when an answer was no success.
 */
export async function loadSearches(
  base: string,
  name: string,
  queries: readonly string[],
  seconds: number,
): Promise<SearchLoad> {
  const agent = keepAlive(CONNECTIONS)
  const times: number[] = []
  let [next, kept] = [0, 0]
  const begun = performance.now()
  const visit = async () => {
    while (performance.now() - begun < seconds * 1000) {
      const query = queries[next % queries.length] ?? ''
      next += 1
      const url = `${base}/search?q=${encodeURIComponent(query)}`
      const { status, headers, milliseconds } = await get(url, { agent })
      if (status !== 200) throw new Error(`${query} was answered ${status}`)
      if (headers['x-nextjs-cache'] === 'HIT') kept += 1
      times.push(milliseconds)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, visit))
  agent.destroy()
  const perSecond = times.length / ((performance.now() - begun) / 1000)
  return {
    name,
    perSecond,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    kept: kept / times.length,
  }
}
