import { db } from '@/lib/server/db'
import type { FilterOption } from '@/lib/shared/lists'
import { countsByRegion } from '@/lib/shared/region-counts'

/**
 * The regions that a list's filter offers, from its counts (region code → number of records): each region that
 * occurs, and its province with everything below it.
 */
export async function listRegionOptions(counts: ReadonlyMap<string, number>): Promise<FilterOption[]> {
  const rolledUp = countsByRegion(counts)
  const regions = await db.region.findMany({
    where: { code: { in: [...rolledUp.keys()] } },
    orderBy: { code: 'asc' },
    select: { code: true, fullName: true },
  })
  return regions.map(({ code, fullName }) => ({
    value: code,
    label: fullName,
    count: rolledUp.get(code) ?? 0,
  }))
}
