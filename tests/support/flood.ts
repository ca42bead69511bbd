import { setTimeout as wait } from 'node:timers/promises'
import { forEach, get, keepAlive } from './http'

export type Flood = {
  unknown: number
  /** Unknown addresses that were not answered by a 404 that reads as one. */
  wrong: string[]
  visits: number
  hits: number
  seconds: number
}

const ATTACKERS = 16
/** Two visitors, each reading a page every so often: what the cache must serve while strangers pour in. */
const VISITORS = 2
const PAUSE_MS = 10
/** Where strangers look: under every noun, and where nothing is. */
const NOUNS = [
  'members',
  'news',
  'policies',
  'alliances',
  'colleges',
  'platforms',
  'projects',
  'positions',
  'events',
]

function unknownPath(index: number): string {
  const noun = NOUNS[index % NOUNS.length]
  return index % 10 === 9 ? `/nothing-${index}/here` : `/${noun}/no-such-record-${index.toString(36)}`
}

/**
 * Asks for `unknown` addresses that do not exist, from sixteen connections, while visitors read the `hot` pages, which
 * are in the cache when it begins. Counts how many of their visits the cache served.
 */
export async function flood(base: string, { unknown, hot }: { unknown: number; hot: readonly string[] }) {
  const agent = keepAlive(ATTACKERS + VISITORS)
  // Twice: a page that was asked for once has not yet proved that anybody wants it.
  for (let round = 0; round < 2; round += 1) {
    await forEach(hot, ATTACKERS, (path) => get(base + path, { agent }))
  }
  const result: Flood = { unknown, wrong: [], visits: 0, hits: 0, seconds: 0 }
  const begun = performance.now()
  let done = 0
  const attack = async (index: number) => {
    const path = unknownPath(index)
    const { status, body } = await get(base + path, { agent })
    done += 1
    if (status !== 404 || !body.includes('<h1')) result.wrong.push(`${path} ${status}`)
  }
  const visit = async (first: number) => {
    for (let turn = first; done < unknown; turn += VISITORS) {
      const { headers } = await get(base + hot[turn % hot.length], { agent })
      result.visits += 1
      if (headers['x-nextjs-cache'] === 'HIT') result.hits += 1
      await wait(PAUSE_MS)
    }
  }
  await Promise.all([
    forEach(Array(unknown).keys(), ATTACKERS, attack),
    ...Array.from({ length: VISITORS }, (_, first) => visit(first)),
  ])
  agent.destroy()
  return { ...result, seconds: (performance.now() - begun) / 1000 }
}
