import { db } from '@/lib/server/db'
import { dayOf, parseDay, todayInShanghai } from '@/lib/shared/dates'
import { tellOfMilestones } from './mutations'
import { DUE_DAYS, OVERDUE_DAYS } from './rules'

const BATCH = 100
const DAY = 24 * 3600 * 1000

/** Tells of the milestones that are near or just passed. To be run once a day; whoever was told is not told again. */
export async function tellOfDueMilestones(now: Date): Promise<void> {
  const today = parseDay(todayInShanghai(now)) ?? now
  const at = (days: number) => new Date(today.getTime() + days * DAY)
  const open = { doneOn: null, dueOn: { gte: at(-OVERDUE_DAYS), lte: at(DUE_DAYS) } }
  let after: string | undefined
  do {
    const projects: { id: string; milestones: { title: string; dueOn: Date | null }[] }[] =
      await db.project.findMany({
        where: { status: { in: ['registered', 'active'] }, milestones: { some: open }, id: { gt: after } },
        orderBy: { id: 'asc' },
        take: BATCH,
        select: { id: true, milestones: { where: open, select: { title: true, dueOn: true } } },
      })
    for (const { id, milestones } of projects) {
      const dated = milestones.flatMap(({ title, dueOn }) => (dueOn ? [{ title, dueOn }] : []))
      await db.$transaction((tx) => tellOfMilestones(tx, id, dated, dayOf(today)))
    }
    after = projects.length === BATCH ? projects.at(-1)?.id : undefined
  } while (after !== undefined)
}
