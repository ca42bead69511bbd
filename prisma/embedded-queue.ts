import type { PGlite } from '@electric-sql/pglite'

/*
 * All connections to the embedded engine share one session of one backend. The socket library hands it their
 * messages one by one as they come, so that two queries sent at once take turns between Parse, Bind and Execute: they
 * overwrite each other's unnamed statement, and one is answered with the other's rows (tests/integration/prisma
 * shows it). This queue, which takes the place of the library's own, keeps what belongs together together:
 *
 * - a series of messages is collected up to its Sync and run in one piece, which also saves the engine and both ends
 *   of the socket four turns of five; and a whole transaction runs before anybody else's next message;
 * - names of prepared statements and portals are made the connection's own;
 * - a connection that goes away leaves neither an open transaction nor its statements behind.
 *
 * Message formats: PostgreSQL documentation, "Frontend/Backend Protocol", "Message Formats".
 */

type Item = {
  handlerId: number
  /** One message, or a series of them. */
  messages: Uint8Array
  /** Whether more of the same series is to follow before anybody else's turn. */
  isOpen: boolean
  onData: (data: Uint8Array) => void
  resolve: (bytes: number) => void
  reject: (error: Error) => void
}

/** Parse, Bind, Describe, Execute and Close: nobody waits for their answers before Sync or Flush. */
const COLLECTED = new Set(['P', 'B', 'D', 'E', 'C'])
/** Flush and CopyData leave a series open too; anything else ends it. */
const LEAVES_OPEN = new Set([...COLLECTED, 'H', 'd'])
const TERMINATE = 'X'
/** A series that is longer is run in pieces, one after the other. */
const COLLECTED_BYTES_MAX = 1 << 20
const SYNC = Uint8Array.of(0x53, 0, 0, 0, 4)

const typeOf = (message: Uint8Array) => String.fromCharCode(message[0] ?? 0)

/** A message with another body, its length corrected. */
function withBody(type: number, body: Buffer): Uint8Array {
  const message = Buffer.alloc(5 + body.length)
  message[0] = type
  message.writeInt32BE(4 + body.length, 1)
  body.copy(message, 5)
  return new Uint8Array(message)
}

/** Puts `prefix` before each name that a message gives to or takes from the session; unnamed ones stay unnamed. */
export function ownNames(message: Uint8Array, prefix: string): { message: Uint8Array; prepares?: string } {
  const type = typeOf(message)
  const body = Buffer.from(message.subarray(5))
  const nameAt = (start: number) => body.subarray(start, body.indexOf(0, start)).toString('latin1')
  const own = (name: string) => Buffer.from(name === '' ? '' : prefix + name, 'latin1')
  if (type === 'P' || type === 'E') {
    const name = nameAt(0)
    if (name === '') return { message }
    const rest = body.subarray(name.length)
    const named = withBody(message[0] ?? 0, Buffer.concat([own(name), rest]))
    return type === 'P' ? { message: named, prepares: prefix + name } : { message: named }
  }
  if (type === 'B') {
    const portal = nameAt(0)
    const statement = nameAt(portal.length + 1)
    if (portal === '' && statement === '') return { message }
    const rest = body.subarray(portal.length + 1 + statement.length)
    return {
      message: withBody(message[0] ?? 0, Buffer.concat([own(portal), Buffer.of(0), own(statement), rest])),
    }
  }
  if (type === 'D' || type === 'C') {
    const name = nameAt(1)
    if (name === '') return { message }
    const rest = body.subarray(1 + name.length)
    return { message: withBody(message[0] ?? 0, Buffer.concat([body.subarray(0, 1), own(name), rest])) }
  }
  return { message }
}

/** The queue in front of the engine. Its four public methods are the ones that the socket library calls. */
export class SessionQueue {
  #queue: Item[] = []
  #running = false
  /** The connection in the middle of a series or a transaction: nobody else's message may come between. */
  #owner: number | null = null
  #prepared = new Map<number, Set<string>>()
  /** What each connection has sent of its series so far. */
  #collected = new Map<number, Uint8Array[]>()

  constructor(private readonly database: PGlite) {}

  async enqueue(handlerId: number, message: Uint8Array, onData: (data: Uint8Array) => void): Promise<number> {
    const type = typeOf(message)
    const series = type === TERMINATE ? [] : (this.#collected.get(handlerId) ?? [])
    series.push(this.#ownNames(handlerId, message))
    const bytes = series.reduce((sum, { length }) => sum + length, 0)
    if (COLLECTED.has(type) && bytes < COLLECTED_BYTES_MAX) {
      this.#collected.set(handlerId, series)
      return 0
    }
    this.#collected.delete(handlerId)
    const messages = series.length === 1 ? (series[0] ?? message) : new Uint8Array(Buffer.concat(series))
    return new Promise((resolve, reject) => {
      this.#queue.push({ handlerId, messages, isOpen: LEAVES_OPEN.has(type), onData, resolve, reject })
      void this.#run()
    })
  }

  #ownNames(handlerId: number, message: Uint8Array): Uint8Array {
    const { message: own, prepares } = ownNames(message, `c${handlerId}_`)
    if (prepares) {
      const names = this.#prepared.get(handlerId) ?? new Set()
      this.#prepared.set(handlerId, names.add(prepares))
    }
    return own
  }

  getQueueLength(): number {
    return this.#queue.length
  }

  clearQueueForHandler(handlerId: number): void {
    const dropped = this.#queue.filter((item) => item.handlerId === handlerId)
    this.#queue = this.#queue.filter((item) => item.handlerId !== handlerId)
    this.#collected.delete(handlerId)
    for (const item of dropped) item.reject(new Error('The connection was closed'))
  }

  /** Called when a connection has gone: ends what it left open, so that the others go on. */
  async clearTransactionIfNeeded(handlerId: number): Promise<void> {
    const names = this.#prepared.get(handlerId)
    this.#prepared.delete(handlerId)
    await this.database.runExclusive(async () => {
      if (this.#owner === handlerId) {
        await this.database.execProtocolRawStream(SYNC, { onRawData: () => {} })
        if (this.database.isInTransaction()) await this.#silently('ROLLBACK')
        this.#owner = null
      }
      // Inside somebody else's transaction a failing statement would undo their work.
      if (this.#owner === null) for (const name of names ?? []) await this.#silently(`DEALLOCATE "${name}"`)
    })
    void this.#run()
  }

  async #silently(sql: string): Promise<void> {
    const text = Buffer.from(`${sql}\0`, 'utf8')
    await this.database.execProtocolRawStream(withBody(0x51, text), { onRawData: () => {} })
  }

  #take(): Item | undefined {
    if (this.#owner === null) return this.#queue.shift()
    const index = this.#queue.findIndex((item) => item.handlerId === this.#owner)
    return index === -1 ? undefined : this.#queue.splice(index, 1)[0]
  }

  async #run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    for (let item = this.#take(); item; item = this.#take()) await this.#answer(item)
    this.#running = false
  }

  async #answer({ handlerId, messages, isOpen, onData, resolve, reject }: Item): Promise<void> {
    // The engine hands out its own memory, and reuses it.
    const answer: Buffer[] = []
    const onRawData = (data: Uint8Array) => void answer.push(Buffer.from(data))
    try {
      await this.database.runExclusive(() => this.database.execProtocolRawStream(messages, { onRawData }))
      this.#owner = isOpen || this.database.isInTransaction() ? handlerId : null
      const bytes = answer.reduce((sum, { length }) => sum + length, 0)
      if (bytes > 0) onData(Buffer.concat(answer))
      resolve(bytes)
    } catch (error) {
      // The engine itself failed. The library closes this connection, which ends what it had open.
      reject(error instanceof Error ? error : new Error(String(error)))
    }
  }
}
