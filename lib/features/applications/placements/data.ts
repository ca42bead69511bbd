import type { Actor } from '@/lib/features/accounts/types'
import { listOwnSchools } from '@/lib/features/students/data'
import { db, type Prisma } from '@/lib/server/db'
import { todayInShanghai } from '@/lib/shared/dates'
import { APPLICATIONS_A_PAGE } from '../constants'
import { afterCursor, latestFirst } from '../data'
import { lineSelect, toLine } from '../received/data'
import { cursorOf } from '../rules'
import type { PlacementView } from './constants'
import type { PlacementLines } from './types'

const viewsOn = (today: Date): Record<PlacementView, Prisma.ApplicationWhereInput> => ({
  waiting: { status: 'accepted', approvedAt: null },
  placed: { status: 'accepted', approvedAt: { not: null } },
  running: { status: { in: ['submitted', 'shortlisted', 'offered'] } },
  // Over, and the school has not confirmed it.
  closing: { status: 'accepted', approvedAt: { not: null }, concludedAt: null, endsOn: { lt: today } },
  ended: { status: { in: ['declined', 'withdrawn', 'unsuccessful'] } },
})

async function countViews(
  schools: Prisma.ApplicationWhereInput,
  views: ReturnType<typeof viewsOn>,
): Promise<PlacementLines['counts']> {
  const [groups, placed, closing] = await Promise.all([
    db.application.groupBy({ by: ['status'], where: schools, _count: true }),
    db.application.count({ where: { AND: [schools, views.placed] } }),
    db.application.count({ where: { AND: [schools, views.closing] } }),
  ])
  const of = (...statuses: string[]) =>
    groups.reduce((sum, { status, _count }) => (statuses.includes(status) ? sum + _count : sum), 0)
  return {
    waiting: of('accepted') - placed,
    placed,
    closing,
    running: of('submitted', 'shortlisted', 'offered'),
    ended: of('declined', 'withdrawn', 'unsuccessful'),
  }
}

/**
 * One page of the applications that students of the actor's schools have handed in, the latest step first; null for
 * those who work for no school.
 */
export async function listPlacements(
  actor: Actor,
  view: PlacementView | null,
  cursor: string | null,
): Promise<PlacementLines | null> {
  const own = await listOwnSchools(actor)
  if (own.length === 0) return null
  const schools = { schoolId: { in: own.map(({ id }) => id) }, status: { not: 'draft' } } as const
  const views = viewsOn(new Date(todayInShanghai(new Date())))
  const [counts, rows] = await Promise.all([
    countViews(schools, views),
    db.application.findMany({
      where: { AND: [schools, view === null ? {} : views[view], afterCursor(cursor)] },
      orderBy: [...latestFirst],
      take: APPLICATIONS_A_PAGE + 1,
      select: lineSelect,
    }),
  ])
  const shown = rows.slice(0, APPLICATIONS_A_PAGE)
  const last = rows.length > APPLICATIONS_A_PAGE ? shown.at(-1) : undefined
  return { view, counts, items: shown.map(toLine), next: last ? cursorOf(last) : null }
}
