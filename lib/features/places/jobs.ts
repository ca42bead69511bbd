import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { db } from '@/lib/server/db'
import { expirePlaces } from './mutations'
import { tellOfExpiry } from './notices/mutations'

const BATCH = 200

/** Gives back the places whose hold has run out unconfirmed, each in a transaction of its own; gives how many. */
export async function expireHolds(now: Date): Promise<number> {
  const due = await db.placeAllocation.findMany({
    where: { status: 'held', heldUntil: { lt: now } },
    orderBy: [{ heldUntil: 'asc' }, { id: 'asc' }],
    take: BATCH,
    select: { key: true },
  })
  let expired = 0
  for (const { key } of due) {
    const moved = await db.$transaction(async (tx) => {
      const result = await expirePlaces(tx, SYSTEM_ACTOR, { key }, now)
      if (result) await tellOfExpiry(tx, result.id)
      return result
    })
    if (moved) expired += 1
  }
  return expired
}
