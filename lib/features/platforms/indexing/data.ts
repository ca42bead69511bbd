import type { SearchSource } from '@/lib/features/search/mutations'
import type { Prisma } from '@/lib/server/db'
import { markdownToText } from '@/lib/server/markdown'
import { TASK_FIELDS, toSearchRow } from './rules'

const select = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  status: true,
  hostId: true,
  startedOn: true,
  startedPrecision: true,
  majors: true,
  features: true,
  craftsman: true,
  summary: true,
  body: true,
  taskTraining: true,
  taskMajors: true,
  taskCourses: true,
  taskBases: true,
  taskTeachers: true,
  taskServices: true,
  taskGovernance: true,
  industryChains: { orderBy: { sortKey: 'asc' }, select: { name: true } },
  partners: {
    orderBy: [{ position: 'asc' }, { organizationId: 'asc' }],
    select: { organizationId: true },
  },
} as const satisfies Prisma.JointPlatformSelect

export type IndexedPlatform = Prisma.JointPlatformGetPayload<{ select: typeof select }>

/** What the search reads of industry colleges and platforms. They are found while their host is verified: their owner. */
export const platformSource: SearchSource = {
  table: 'joint_platforms',
  kinds: ['college', 'platform'],
  rows: async (db, ids) => {
    const rows = await db.jointPlatform.findMany({ where: { id: { in: [...ids] } }, select })
    return rows.map((row) => {
      const tasks = row.kind === 'industry_college' ? TASK_FIELDS.map((field) => row[field]) : []
      return toSearchRow(row, markdownToText([row.body, ...tasks].filter(Boolean).join('\n\n')))
    })
  },
}
