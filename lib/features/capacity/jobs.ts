import { enqueueTags } from '@/lib/features/notifications/mutations'
import { refreshRooms } from '@/lib/features/places/rooms/mutations'
import { isStale } from '@/lib/features/places/rules'
import { takeTurn } from '@/lib/features/places/turns/mutations'
import { db } from '@/lib/server/db'
import { addDays, addMonths, dayOf, parseDay, todayInShanghai } from '@/lib/shared/dates'
import { LAPSING_DAYS } from './constants'
import { tellOfLapse, tellOfLapsing } from './notices/mutations'

const BATCH = 100

/** Units whose count of staff was taken on this day or before, and is not known to be too old. */
function listCounted(day: string, after: string | undefined) {
  return db.capacity.findMany({
    where: { lapsed: false, asOf: { lte: parseDay(day) ?? undefined }, organizationId: { gt: after } },
    orderBy: { organizationId: 'asc' },
    take: BATCH,
    select: { organizationId: true, declarationId: true, asOf: true },
  })
}

/** Marks a count as too old, once: what lists say of places follows, and the unit and its secretariat are told. */
async function lapse(organizationId: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await takeTurn(tx, organizationId)
    const row = await tx.capacity.findUniqueOrThrow({
      where: { organizationId },
      select: { lapsed: true, asOf: true, declarationId: true },
    })
    const { declarationId } = row
    const asOf = row.asOf && dayOf(row.asOf)
    // Declared anew, or done by another process, while this one waited for its turn.
    if (row.lapsed || !declarationId || !asOf || !isStale(asOf, todayInShanghai(now))) return false
    await tx.capacity.update({
      where: { organizationId },
      data: { lapsed: true },
      select: { organizationId: true },
    })
    await enqueueTags(tx, await refreshRooms(tx, organizationId, now))
    await tellOfLapse(tx, organizationId, declarationId, asOf)
    return true
  })
}

/**
 * Looks at every count of staff that is too old, or soon will be: tells of it, and stops new reservations in what
 * lists say. To be run once a day; what was done or told before is not done again. Gives how many have become too old.
 */
export async function watchDeclarations(now: Date): Promise<number> {
  const today = todayInShanghai(now)
  let lapsed = 0
  let after: string | undefined
  do {
    const rows = await listCounted(addMonths(addDays(today, LAPSING_DAYS), -12), after)
    for (const { organizationId, declarationId, asOf } of rows) {
      if (!declarationId || !asOf) continue
      if (isStale(dayOf(asOf), today)) {
        if (await lapse(organizationId, now)) lapsed += 1
      } else {
        await db.$transaction((tx) => tellOfLapsing(tx, organizationId, declarationId, dayOf(asOf)))
      }
    }
    after = rows.length === BATCH ? rows.at(-1)?.organizationId : undefined
  } while (after !== undefined)
  return lapsed
}
