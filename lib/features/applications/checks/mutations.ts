import type { Tx } from '@/lib/server/db'
import { dayOf, formatPartialDate } from '@/lib/shared/dates'
import { RefusedError } from '@/lib/shared/errors'

/** The time of an internship, as the date columns hold it. */
export type Term = { startsOn: Date; endsOn: Date }

/**
 * Makes everybody wait who is about to decide for the same student, and refuses a second accepted offer whose time
 * overlaps with this one. The database holds the same by an exclusion constraint; this says it in a sentence.
 */
export async function claimPeriod(tx: Tx, studentId: string, { startsOn, endsOn }: Term): Promise<void> {
  await tx.$queryRaw`SELECT id FROM students WHERE id = ${studentId}::uuid FOR UPDATE`
  const other = await tx.application.findFirst({
    where: { studentId, status: 'accepted', startsOn: { lte: endsOn }, endsOn: { gte: startsOn } },
    select: { startsOn: true, endsOn: true, position: { select: { title: true } } },
  })
  if (!other?.startsOn || !other.endsOn) return
  const [from, to] = [other.startsOn, other.endsOn].map((day) => formatPartialDate(dayOf(day)))
  throw new RefusedError(
    `您已接受岗位“${other.position.title}”的录用（${from}至${to}），时间与这个岗位重叠。请先退出那个岗位，再接受这一个。`,
  )
}
