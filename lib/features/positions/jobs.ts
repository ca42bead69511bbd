import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { db } from '@/lib/server/db'
import { parseDay, todayInShanghai } from '@/lib/shared/dates'
import { ConflictError } from '@/lib/shared/errors'
import { movePosition } from './life/mutations'

const BATCH = 200

/** Says of positions whose last day for applying has passed that they expired; gives how many. */
export async function expirePositions(now: Date): Promise<number> {
  const today = parseDay(todayInShanghai(now))
  const due = await db.position.findMany({
    where: { status: { in: ['published', 'paused'] }, openUntil: { lt: today ?? now } },
    orderBy: { openUntil: 'asc' },
    take: BATCH,
    select: { id: true, version: true },
  })
  let expired = 0
  for (const { id, version } of due) {
    try {
      await movePosition(SYSTEM_ACTOR, { id, version, event: 'expire', reason: '' })
      expired += 1
    } catch (error) {
      // Somebody changed it in this very moment: the next run looks at it again.
      if (!(error instanceof ConflictError)) throw error
    }
  }
  return expired
}
