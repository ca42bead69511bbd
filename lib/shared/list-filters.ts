import type { FilterOption } from '@/lib/shared/lists'

/**
 * The options of one filter, the `chosen` one always among them if it exists at all: two filters that exclude one
 * another give an empty list that can be mended, not an address that is not found. `listAll` gives the options that
 * there are without any filter; it is asked only when it matters.
 */
export async function withChosen<V extends string>(
  options: FilterOption<V>[],
  chosen: string | undefined,
  listAll: () => Promise<FilterOption<V>[]>,
): Promise<FilterOption<V>[]> {
  if (chosen === undefined || options.some(({ value }) => value === chosen)) return options
  const existing = (await listAll()).find(({ value }) => value === chosen)
  return existing ? [...options, { ...existing, count: 0 }] : options
}
