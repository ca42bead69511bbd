import type { SearchSource } from '@/lib/features/search/mutations'
import type { Prisma } from '@/lib/server/db'
import { markdownToText } from '@/lib/server/markdown'
import { publicEvent } from '../data'
import { toSearchRow } from './rules'

const select = {
  id: true,
  slug: true,
  title: true,
  kind: true,
  startsOn: true,
  startsPrecision: true,
  place: true,
  summary: true,
  body: true,
  hosts: { orderBy: { sortKey: 'asc' }, select: { id: true } },
} as const satisfies Prisma.EventSelect

export type IndexedEvent = Prisma.EventGetPayload<{ select: typeof select }>

/** What the search reads of events: published ones. */
export const eventSource: SearchSource = {
  table: 'events',
  kinds: ['event'],
  rows: async (db, ids) => {
    const rows = await db.event.findMany({ where: { ...publicEvent, id: { in: [...ids] } }, select })
    return rows.map((row) => toSearchRow(row, markdownToText(row.body)))
  },
}
