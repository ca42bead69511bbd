import type { SearchSource } from '@/lib/features/search/mutations'
import type { Prisma } from '@/lib/server/db'
import { markdownToText } from '@/lib/server/markdown'
import { PUBLIC_UNIT } from '@/lib/shared/unit-link'
import { toSearchRow } from './rules'

const select = {
  id: true,
  slug: true,
  name: true,
  shortName: true,
  aliases: true,
  kind: true,
  subtype: true,
  creditCode: true,
  region: { select: { fullName: true } },
  industryChains: { orderBy: { sortKey: 'asc' }, select: { name: true } },
  majors: true,
  majorGroups: true,
  summary: true,
  body: true,
  verifiedAt: true,
} as const satisfies Prisma.OrganizationSelect

export type IndexedUnit = Prisma.OrganizationGetPayload<{ select: typeof select }>

/** What the search reads of units: verified ones. */
export const organizationSource: SearchSource = {
  table: 'organizations',
  kinds: ['organization'],
  rows: async (db, ids) => {
    const where = { ...PUBLIC_UNIT, id: { in: [...ids] } }
    const rows = await db.organization.findMany({ where, select })
    return rows.map((row) => toSearchRow(row, markdownToText(row.body)))
  },
}
