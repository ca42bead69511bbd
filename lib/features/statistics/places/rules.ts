import { regionRange } from '@/lib/shared/regions'
import { PLACED, type Placed } from '../constants'
import type { Place } from '../types'

/** The regions (codes) of one record each; a record in several of them counts once in what holds them all. */
export type Located = Record<Placed, readonly (readonly string[])[]>

const liesIn = (code: string) => {
  const { gte, lt } = regionRange(code)
  return (codes: readonly string[]) => codes.some((one) => one >= gte && one < lt)
}

function countAll(located: Located, count: (records: readonly (readonly string[])[]) => number) {
  return Object.fromEntries(PLACED.map((key) => [key, count(located[key])])) as Record<Placed, number>
}

/**
 * How many records lie in each region, and how many that lie in `within` (all of them, if it is null) lie in none of
 * these regions.
 */
export function countPlaces(
  regions: readonly { code: string; name: string }[],
  located: Located,
  within: string | null,
): { places: Place[]; elsewhere: Record<Placed, number> } {
  const parts = regions.map(({ code }) => liesIn(code))
  const isMeant = within === null ? () => true : liesIn(within)
  return {
    places: regions.map(({ code, name }, index) => ({
      code,
      name,
      counts: countAll(located, (records) => records.filter(parts[index] ?? (() => false)).length),
    })),
    elsewhere: countAll(
      located,
      (records) => records.filter((codes) => isMeant(codes) && !parts.some((holds) => holds(codes))).length,
    ),
  }
}

/** The name on a tile: 山东省 → 山东, 内蒙古自治区 → 内蒙古, 香港特别行政区 → 香港. */
export function shortRegion(name: string): string {
  return name.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/u, '')
}

/** Shade of a number among others, from 0 for none to 4: by its square root, since a few regions have most. */
export function shadeOf(count: number, most: number): number {
  return count === 0 || most === 0 ? 0 : Math.max(1, Math.ceil(4 * Math.sqrt(count / most)))
}
