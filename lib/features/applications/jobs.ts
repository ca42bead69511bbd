import { SYSTEM_ACTOR } from '@/lib/features/accounts/permissions'
import { db, type Prisma } from '@/lib/server/db'
import { ConflictError } from '@/lib/shared/errors'
import { findStoredApplication } from './data'
import { remindOfTurn } from './notices/mutations'
import { endBefore, graceBefore, remindBefore } from './rules'
import { takeStep } from './steps/mutations'

const BATCH = 200

/** What somebody still has to answer: an approved placement waits for nobody. */
const waiting: Prisma.ApplicationWhereInput = {
  OR: [{ status: { in: ['submitted', 'shortlisted', 'offered'] } }, { status: 'accepted', approvedAt: null }],
}

/** Reminds whose turn it is of applications that nobody has touched for fifteen days; gives how many. */
export async function remindOfApplications(now: Date): Promise<number> {
  const due = await db.application.findMany({
    where: { ...waiting, movedAt: { lt: remindBefore(now) }, remindedAt: null },
    orderBy: { movedAt: 'asc' },
    take: BATCH,
    select: { id: true, version: true },
  })
  let reminded = 0
  for (const { id, version } of due) {
    await db.$transaction(async (tx) => {
      // Claimed by the mark: another process that read the same row finds it made.
      const { count } = await tx.application.updateMany({
        where: { id, version, remindedAt: null },
        data: { remindedAt: now },
      })
      const row = count > 0 ? await findStoredApplication(tx, id) : null
      if (!row) return
      await remindOfTurn(tx, row)
      reminded += 1
    })
  }
  return reminded
}

/** Ends applications that nobody has touched, a week after the reminder and not before; gives how many. */
export async function expireApplications(now: Date): Promise<number> {
  const due = await db.application.findMany({
    where: { ...waiting, movedAt: { lt: endBefore(now) }, remindedAt: { lt: graceBefore(now) } },
    orderBy: { movedAt: 'asc' },
    take: BATCH,
    select: { id: true, version: true },
  })
  let ended = 0
  for (const step of due) {
    try {
      await db.$transaction((tx) =>
        takeStep(tx, SYSTEM_ACTOR, { ...step, event: 'expire', message: '', reason: '' }),
      )
      ended += 1
    } catch (error) {
      // Somebody took a step in this very moment: the next run looks at it again.
      if (!(error instanceof ConflictError)) throw error
    }
  }
  return ended
}
