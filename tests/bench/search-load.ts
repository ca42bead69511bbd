import { get, keepAlive } from '@/tests/support/http'
import { CONNECTIONS } from './load'
import { quantile } from './statistics'

export type SearchLoad = {
  name: string
  pages: number
  perSecond: number
  p50: number
  p99: number
  kept: number
}

/**
 * Asks for pages of results from 16 connections for some seconds, again and again or, with `once`, each address once and
 * no longer than there are some. Throws when an answer was no success.
 */
export async function loadSearches(
  base: string,
  name: string,
  queries: readonly string[],
  seconds: number,
  once = false,
): Promise<SearchLoad> {
  const agent = keepAlive(CONNECTIONS)
  const times: number[] = []
  let [next, kept] = [0, 0]
  const begun = performance.now()
  const goesOn = () => performance.now() - begun < seconds * 1000 && (!once || next < queries.length)
  const visit = async () => {
    while (goesOn()) {
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
    pages: times.length,
    perSecond,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    kept: kept / times.length,
  }
}
