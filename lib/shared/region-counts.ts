import { provinceOf, regionRange } from '@/lib/shared/regions'

/**
 * How many records lie in each region that a filter offers: the regions that occur in `counts` (region code → number
 * of records there) and their provinces, each with everything below it. A province that would only repeat its one
 * region is left out. In the order of the codes.
 */
export function countsByRegion(counts: ReadonlyMap<string, number>): Map<string, number> {
  const below = (code: string) => {
    const { gte, lt } = regionRange(code)
    return [...counts].filter(([other]) => other >= gte && other < lt)
  }
  const codes = new Set([...counts.keys()].flatMap((code) => [provinceOf(code), code]))
  const offered = [...codes].filter((code) => counts.has(code) || below(code).length > 1)
  return new Map(
    offered.sort().map((code) => [code, below(code).reduce((sum, [, count]) => sum + count, 0)] as const),
  )
}
