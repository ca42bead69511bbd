import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { db } from '@/lib/server/db'
import { parseDay, todayInShanghai } from '@/lib/shared/dates'
import { ConflictError } from '@/lib/shared/errors'
import { moveAgreement } from './steps/mutations'

const BATCH = 200

/** Says of agreements whose last day has passed that they expired; gives how many. */
export async function expireAgreements(now: Date): Promise<number> {
  const today = parseDay(todayInShanghai(now))
  const due = await db.agreement.findMany({
    where: { status: 'effective', validTo: { lt: today ?? now } },
    orderBy: { validTo: 'asc' },
    take: BATCH,
    select: { id: true, version: true },
  })
  let expired = 0
  for (const { id, version } of due) {
    try {
      await moveAgreement(SYSTEM_ACTOR, { id, version, event: 'expire', reason: '' })
      expired += 1
    } catch (error) {
      // Somebody changed it in this very moment: the next run looks at it again.
      if (!(error instanceof ConflictError)) throw error
    }
  }
  return expired
}
