import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import { env } from './env'

export { Prisma }
export type Tx = Prisma.TransactionClient
export type Db = PrismaClient | Tx

/**
 * A client on the database at `url`, with at most `pool` connections, that waits for one as long as `patienceMs`. The
 * one for the app is `db`.
 */
export function createClient(url: string, pool: number, patienceMs = 20_000): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: pool,
    // Counts the time in the queue for a connection of the pool too.
    connectionTimeoutMillis: patienceMs,
    idleTimeoutMillis: 30_000,
  })
  // The embedded database takes one transaction after the other: a burst of them waits its turn rather than fails.
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 30_000, timeout: 20_000 } })
}

const store = globalThis as typeof globalThis & { xieyuDb?: PrismaClient }

function client(): PrismaClient {
  if (!store.xieyuDb) {
    const { databaseUrl, databasePool } = env()
    if (!databaseUrl)
      throw new Error('DATABASE_URL is not set; `npm start` sets it for the embedded database')
    store.xieyuDb = createClient(databaseUrl, databasePool)
  }
  return store.xieyuDb
}

/**
 * The database. Opened at the first use, since a build has none; kept over reloads of the development server,
 * which would otherwise open a pool each time.
 */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => {
    const value = Reflect.get(client(), property)
    return typeof value === 'function' ? value.bind(client()) : value
  },
})
