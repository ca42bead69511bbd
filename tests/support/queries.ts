import pg from 'pg'
import { vi } from 'vitest'

/** How many statements are sent to the database while `run` works, transactions' own among them. */
export async function countQueries(run: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await run()
    return spy.mock.calls.length
  } finally {
    spy.mockRestore()
  }
}
