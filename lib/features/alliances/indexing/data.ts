import type { SearchSource } from '@/lib/features/search/mutations'
import type { Prisma } from '@/lib/server/db'
import { markdownToText } from '@/lib/server/markdown'
import { toSearchRow } from './rules'

const select = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  status: true,
  foundedOn: true,
  foundedPrecision: true,
  region: { select: { fullName: true } },
  industry: true,
  workAreas: true,
  basedOn: true,
  summary: true,
  body: true,
  industryChains: { orderBy: { sortKey: 'asc' }, select: { name: true } },
  roles: {
    orderBy: [{ position: 'asc' }, { organizationId: 'asc' }],
    select: { organizationId: true },
  },
} as const satisfies Prisma.AllianceSelect

export type IndexedAlliance = Prisma.AllianceGetPayload<{ select: typeof select }>

/** What the search reads of alliances, all of which are public. */
export const allianceSource: SearchSource = {
  table: 'alliances',
  kinds: ['alliance'],
  rows: async (db, ids) => {
    const rows = await db.alliance.findMany({ where: { id: { in: [...ids] } }, select })
    return rows.map((row) => toSearchRow(row, markdownToText(row.body)))
  },
}
