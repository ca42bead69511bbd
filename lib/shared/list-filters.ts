import { type FilterOption, yearRange } from '@/lib/shared/lists'

type Named<V extends string> = Pick<FilterOption<V>, 'value' | 'label'>

/**
 * The options of one filter, the `chosen` one always among them if it exists at all: two filters that exclude one
 * another give an empty list that can be mended, not an address that is not found. `listAll` gives the options that
 * there are without any filter, or at least the chosen one if it is among them; it is asked only when it matters.
 */
export async function withChosen<V extends string>(
  options: FilterOption<V>[],
  chosen: string | undefined,
  listAll: () => Promise<Named<V>[]>,
): Promise<FilterOption<V>[]> {
  if (chosen === undefined || options.some(({ value }) => value === chosen)) return options
  const existing = (await listAll()).find(({ value }) => value === chosen)
  return existing ? [...options, { ...existing, count: 0 }] : options
}

/** `withChosen` for years: `count` tells how many records there are in a year without any filter. */
export function withChosenYear(
  options: FilterOption[],
  year: string | undefined,
  count: (days: { gte: Date; lt: Date }) => Promise<number>,
): Promise<FilterOption[]> {
  return withChosen(options, year, async () => {
    const days = year === undefined ? null : yearRange(year)
    return year && days && (await count(days)) > 0 ? [{ value: year, label: `${year}年` }] : []
  })
}
