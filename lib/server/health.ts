import { db } from './db'

const TIMEOUT_MS = 2_000

/** Whether the database answers a question of one row within two seconds. */
export async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), TIMEOUT_MS).unref())
  const asked = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late])
}
