import { db } from '@/lib/server/db'
import { canSendMail } from '@/lib/server/mail'
import { sendDigest, undigested } from './mutations'
import { lastDigestAt } from './rules'

const BATCH = 100
/** Digests that could not be made while the portal was away are made up for this long; older notices are no news. */
const REACH_MS = 7 * 24 * 3600 * 1000

/** Sends each who chose a daily digest what came before the last hour of digests. To be run over and over. */
export async function sendDigests(now: Date): Promise<void> {
  if (!canSendMail()) return
  const until = lastDigestAt(now)
  const window = { since: new Date(until.getTime() - REACH_MS), until }
  let after: string | undefined
  do {
    const users: { id: string; email: string | null }[] = await db.user.findMany({
      where: {
        id: { gt: after },
        status: 'active',
        noticeMail: 'daily',
        email: { not: null },
        notices: { some: undigested(window) },
      },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, email: true },
    })
    for (const { id, email } of users) if (email) await sendDigest({ id, email }, window, now)
    after = users.length === BATCH ? users.at(-1)?.id : undefined
  } while (after !== undefined)
}
