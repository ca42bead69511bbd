import type { SearchSource } from '@/lib/features/search/mutations'
import type { Prisma } from '@/lib/server/db'
import { PUBLIC_POSITION_STATUSES } from '../constants'
import { toSearchRow } from './rules'

const select = {
  id: true,
  slug: true,
  title: true,
  organizationId: true,
  kind: true,
  status: true,
  postClass: true,
  majors: true,
  tasks: true,
  learningGoals: true,
  address: true,
  demo: true,
  publishedAt: true,
  region: { select: { fullName: true } },
  industryChains: { orderBy: { sortKey: 'asc' }, select: { name: true } },
} as const satisfies Prisma.PositionSelect

export type IndexedPosition = Prisma.PositionGetPayload<{ select: typeof select }>

/** What the search reads of positions: reviewed ones. They are found while their unit is verified: their owner. */
export const positionSource: SearchSource = {
  table: 'positions',
  kinds: ['position'],
  rows: async (db, ids) => {
    const where = { status: { in: [...PUBLIC_POSITION_STATUSES] }, id: { in: [...ids] } }
    return (await db.position.findMany({ where, select })).map(toSearchRow)
  },
}
