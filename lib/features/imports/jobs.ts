import { db } from '@/lib/server/db'
import { BUSY_STATUSES } from './constants'
import { checkRun, removeOldRuns, writeRun } from './runs/mutations'

/** Checks and writes what waits for it, the oldest first. */
export async function workImports(): Promise<void> {
  const waiting = await db.importRun.findMany({
    where: { status: { in: [...BUSY_STATUSES] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, status: true },
  })
  for (const { id, status } of waiting) {
    await (status === 'checking' ? checkRun(id) : writeRun(id))
  }
}

/** Removes old runs. */
export async function cleanImports(now: Date): Promise<void> {
  await removeOldRuns(now)
}
