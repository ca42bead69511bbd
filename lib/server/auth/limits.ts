import pg from 'pg'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible'
import { TooManyError } from '@/lib/shared/errors'
import { env } from '../env'
import { log } from '../log'

/** How often what may be tried: points within a duration in seconds, and for how long it then stops. */
const LIMITS = {
  /** Wrong passwords for one account. */
  signInAccount: { points: 10, duration: 15 * 60, blockDuration: 15 * 60 },
  /** Wrong passwords from one address; a school's staff may share one, and what succeeds is given back. */
  signInAddress: { points: 60, duration: 15 * 60, blockDuration: 15 * 60 },
  /** Wrong codes of one account's second factor. */
  secondFactor: { points: 10, duration: 15 * 60, blockDuration: 15 * 60 },
  /** Applications for admission from one address. */
  joinAddress: { points: 10, duration: 3600, blockDuration: 3600 },
  /** One-time links opened from one address: nobody guesses 256 bits, but nobody needs to try either. */
  linkAddress: { points: 60, duration: 900, blockDuration: 900 },
  /** Password resets asked for from one address. */
  resetAddress: { points: 10, duration: 3600, blockDuration: 3600 },
  /** Password resets asked for one account, so that nobody's mailbox is filled. */
  resetAccount: { points: 3, duration: 3600, blockDuration: 3600 },
  /** Units looked up while somebody types, by one account. */
  searchAccount: { points: 300, duration: 60, blockDuration: 30 },
  /** Suggestions asked for from one address, while people type; a school's classroom may share one. */
  suggestAddress: { points: 1200, duration: 60, blockDuration: 30 },
  /** Previews and saves by one account. */
  writeAccount: { points: 120, duration: 60, blockDuration: 60 },
  /** Files sent by one account. */
  uploadAccount: { points: 60, duration: 600, blockDuration: 300 },
  /** Workbooks sent in by one account. */
  importAccount: { points: 30, duration: 3600, blockDuration: 600 },
  /** Exports asked for by one account. */
  exportAccount: { points: 60, duration: 3600, blockDuration: 600 },
  /** Exports of public lists asked for from one address, which a whole school may share. */
  exportAddress: { points: 60, duration: 3600, blockDuration: 600 },
  /** Calls for open data from one address (OPEN_LIMITS of lib/features/open-data says so to readers). */
  openAddress: { points: 300, duration: 60, blockDuration: 30 },
  /** Whole sets as files from one address. */
  openFileAddress: { points: 30, duration: 600, blockDuration: 60 },
} as const

export type LimitName = keyof typeof LIMITS

const limiters = new Map<LimitName, Promise<RateLimiterAbstract>>()
let pool: pg.Pool | undefined

/** A small pool of the limiters' own, so that a flood does not take the app's connections. */
function openPool(): pg.Pool {
  const opened = new pg.Pool({ connectionString: env().databaseUrl, max: 2, connectionTimeoutMillis: 2_000 })
  // An idle connection that breaks is replaced at the next query; unheard, the event would end the process.
  opened.on('error', () => {})
  return opened
}

/** Opens a limiter on its table, in a schema (`limits`) apart from the data model. */
async function openLimiter(name: LimitName): Promise<RateLimiterAbstract> {
  pool ??= openPool()
  const connections = pool
  await connections.query('CREATE SCHEMA IF NOT EXISTS limits')
  const options = { keyPrefix: name, ...LIMITS[name] }
  return new Promise((resolve, reject) => {
    const limiter: RateLimiterPostgres = new RateLimiterPostgres(
      {
        ...options,
        // Without the statements' names: the embedded engine is one session to all connections, and the second
        // connection that prepared a statement of the same name would fail.
        storeClient: {
          query: ({ text, values }: pg.QueryConfig) => connections.query({ text, values }),
        },
        storeType: 'pool',
        schemaName: 'limits',
        tableName: 'attempts',
        // While the database is away each process counts for itself.
        insuranceLimiter: new RateLimiterMemory(options),
      },
      (error?: Error) => (error ? reject(error) : resolve(limiter)),
    )
  })
}

function limiter(name: LimitName): Promise<RateLimiterAbstract> {
  let opened = limiters.get(name)
  if (!opened) {
    opened = openLimiter(name)
    opened.catch((error) => {
      log().error({ error, limit: name }, 'rate limiter failed to open')
      limiters.delete(name)
    })
    limiters.set(name, opened)
  }
  return opened
}

/** Counts one attempt by `key`; throws TooManyError when there were too many. */
export async function consume(name: LimitName, key: string): Promise<void> {
  const opened = await limiter(name)
  try {
    await opened.consume(key)
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal
    const { msBeforeNext } = refusal as { msBeforeNext: number }
    throw new TooManyError(Math.max(1, Math.ceil(msBeforeNext / 1000)))
  }
}

/** Takes one attempt by `key` back, because it succeeded. */
export async function giveBack(name: LimitName, key: string): Promise<void> {
  await (await limiter(name)).reward(key)
}

/** Forgets all attempts by `key`. */
export async function forgive(name: LimitName, key: string): Promise<void> {
  await (await limiter(name)).delete(key)
}
