import { db } from '@/lib/server/db'
import { parseDay, todayInShanghai } from '@/lib/shared/dates'
import { tellOfExpiry } from './mutations'
import { EXPIRY_HORIZON_DAYS } from './rules'

const BATCH = 100
const DAY = 24 * 3600 * 1000

/** Tells of every agreement whose last day comes near. To be run once a day; whoever was told is not told again. */
export async function tellOfExpiries(now: Date): Promise<void> {
  const today = parseDay(todayInShanghai(now)) ?? now
  const horizon = new Date(today.getTime() + EXPIRY_HORIZON_DAYS * DAY)
  let after: string | undefined
  do {
    const rows: { id: string }[] = await db.agreement.findMany({
      where: { status: 'effective', validTo: { gte: today, lte: horizon }, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    for (const { id } of rows) await db.$transaction((tx) => tellOfExpiry(tx, id, today))
    after = rows.length === BATCH ? rows.at(-1)?.id : undefined
  } while (after !== undefined)
}
