import http from 'node:http'

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer; milliseconds: number }

/** Connections that are kept open between requests, at most so many. `destroy()` closes them. */
export const keepAlive = (connections: number) => new http.Agent({ keepAlive: true, maxSockets: connections })

/** Asks for an address and gives the whole answer, redirects included, with how long it took. */
export function get(
  url: string,
  { agent, headers }: { agent?: http.Agent; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const request = http.get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
          milliseconds: performance.now() - begun,
        }),
      )
    })
    request.setTimeout(30_000, () => request.destroy(new Error(`No answer within 30 s: ${url}`)))
    request.once('error', reject)
  })
}

/** Does `work` for each of these, at most so many at a time. */
export async function forEach<T>(
  items: Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const rest = items[Symbol.iterator]()
  const take = async () => {
    for (let next = rest.next(); !next.done; next = rest.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: atOnce }, take))
}
