import { db } from '@/lib/server/db'
import { dayOf } from '@/lib/shared/dates'
import { pageCountOf } from '@/lib/shared/lists'
import type { MoveLine } from '../types'

/**
 * The moves of a unit's ledger with these numbers, newest first. Numbers have no gaps, so a page is a range of them.
 * The caller has made sure that the actor may see the ledger.
 */
export async function listMoves(
  organizationId: string,
  { last, count }: { last: number; count: number },
): Promise<MoveLine[]> {
  const rows = await db.placeMove.findMany({
    where: { organizationId, number: { lte: last, gt: last - count } },
    orderBy: { number: 'desc' },
    select: {
      number: true,
      deed: true,
      places: true,
      counted: true,
      postClass: true,
      startsOn: true,
      endsOn: true,
      lastDay: true,
      reason: true,
      at: true,
      allocation: {
        select: {
          position: { select: { id: true, title: true } },
          school: { select: { name: true } },
        },
      },
    },
  })
  return rows.map(({ allocation, startsOn, endsOn, lastDay, at, ...row }) => ({
    ...row,
    position: allocation.position,
    school: allocation.school.name,
    from: dayOf(startsOn),
    to: dayOf(endsOn),
    lastDay: lastDay < startsOn ? null : dayOf(lastDay),
    at: at.toISOString(),
  }))
}

/** How many moves a unit's ledger has: the number of the last one. */
export async function countMoves(organizationId: string): Promise<number> {
  const row = await db.capacity.findUnique({ where: { organizationId }, select: { moves: true } })
  return row?.moves ?? 0
}

/** The numbers that stand on one page of a ledger, newest first. */
export function pageOfMoves(moves: number, page: number, size: number) {
  return { last: moves - (page - 1) * size, count: size, pageCount: pageCountOf(moves) }
}
