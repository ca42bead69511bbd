import { db } from '@/lib/server/db'
import { RUN_DAYS } from './constants'
import { removeOldRuns, workRun } from './runs/mutations'

/** Does the runs that wait, the oldest first. */
export async function workRuleRuns(now: Date): Promise<void> {
  const waiting = await db.ruleRun.findMany({
    where: { finishedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  for (const { id } of waiting) await workRun(id, now)
}

/** Removes old runs. */
export async function cleanRuleRuns(now: Date): Promise<void> {
  await removeOldRuns(new Date(now.getTime() - RUN_DAYS * 24 * 3600 * 1000))
}
