import { inject } from 'vitest'
import { db } from '@/lib/server/db'

// lib/server/env reads the settings at the first use of the database, which is after this line.
process.env.DATABASE_URL = inject('databaseUrl')
process.env.AUTH_SECRET ??= 'a secret of the tests that is long enough'

/** The same client as the app's, on the test database. */
export { db }

/** Empties every table, so that a test file begins from nothing. Migrations stay applied. */
export async function emptyDatabase(): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  await db.$executeRawUnsafe(`TRUNCATE ${tables.map((table) => table.name).join(', ')} CASCADE`)
}

/** True on a PostgreSQL server, where connections run side by side; false on the embedded engine. */
export const onPostgres = process.env.TEST_DATABASE_URL !== undefined
