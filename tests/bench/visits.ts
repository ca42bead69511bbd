import { get, keepAlive } from '@/tests/support/http'
import { quantile } from './statistics'

export type Visits = {
  name: string
  count: number
  perSecond: number
  p50: number
  p95: number
  kept: number
}

type Plan = { base: string; paths: readonly string[]; visitors: number; seconds: number }

/**
 * So many visitors ask for these pages in turn, for some seconds; `once`: each page one time at most, as somebody who
 * changes a filter meets it. Throws when an answer was no success.
 */
export async function visit(
  name: string,
  { base, paths, visitors, seconds }: Plan,
  { once = false, cookie }: { once?: boolean; cookie?: string } = {},
): Promise<Visits> {
  const agent = keepAlive(visitors)
  const headers = cookie === undefined ? undefined : { cookie }
  const times: number[] = []
  let [next, kept] = [0, 0]
  const begun = performance.now()
  const work = async () => {
    while (performance.now() - begun < seconds * 1000 && !(once && next >= paths.length)) {
      const path = paths[next % paths.length] ?? '/'
      next += 1
      const answer = await get(base + path, { agent, headers })
      if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`)
      if (answer.headers['x-nextjs-cache'] === 'HIT') kept += 1
      times.push(answer.milliseconds)
    }
  }
  await Promise.all(Array.from({ length: visitors }, work))
  agent.destroy()
  return summarize(name, times, performance.now() - begun, kept)
}

/** What many measured times come to. */
export function summarize(name: string, times: readonly number[], elapsed: number, kept = 0): Visits {
  return {
    name,
    count: times.length,
    perSecond: times.length / (elapsed / 1000),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    kept: times.length === 0 ? 0 : kept / times.length,
  }
}
