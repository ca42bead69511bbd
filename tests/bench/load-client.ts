/*
 * A load generator for machines without wrk, in a process of its own: load-client URL SECONDS CONNECTIONS ENCODING.
 * Prints one line of JSON. It costs more of the machine than wrk, so that figures made with it are lower.
 */
import { get, keepAlive } from '@/tests/support/http'
import { quantile } from './statistics'

const [url = '', seconds = '1', connections = '16', encoding = 'identity'] = process.argv.slice(2)
const agent = keepAlive(Number(connections))
const begun = performance.now()
const end = begun + Number(seconds) * 1000
const times: number[] = []
let failures = 0
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    while (performance.now() < end) {
      const answer = await get(url, { agent, headers: { 'Accept-Encoding': encoding } })
      times.push(answer.milliseconds)
      if (answer.status !== 200) failures += 1
    }
  }),
)
agent.destroy()
const perSecond = times.length / ((performance.now() - begun) / 1000)
console.log(JSON.stringify({ perSecond, p50: quantile(times, 0.5), p99: quantile(times, 0.99), failures }))
