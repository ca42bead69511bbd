import type { SearchSource } from '@/lib/features/search/mutations'
import type { Prisma } from '@/lib/server/db'
import { markdownToText } from '@/lib/server/markdown'
import { publicProject } from '../data'
import { toSearchRow } from './rules'

const select = {
  id: true,
  slug: true,
  number: true,
  title: true,
  kind: true,
  status: true,
  startsOn: true,
  startsPrecision: true,
  majors: true,
  topics: true,
  goals: true,
  summary: true,
  body: true,
  industryChains: { orderBy: { sortKey: 'asc' }, select: { name: true } },
  parties: {
    orderBy: [{ position: 'asc' }, { organizationId: 'asc' }],
    select: { organizationId: true },
  },
} as const satisfies Prisma.ProjectSelect

export type IndexedProject = Prisma.ProjectGetPayload<{ select: typeof select }>

/** What the search reads of projects: those in the register. */
export const projectSource: SearchSource = {
  table: 'projects',
  kinds: ['project'],
  rows: async (db, ids) => {
    const rows = await db.project.findMany({ where: { ...publicProject, id: { in: [...ids] } }, select })
    return rows.map((row) => toSearchRow(row, markdownToText(row.body)))
  },
}
