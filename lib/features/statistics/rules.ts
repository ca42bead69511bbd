import { type ListFilters, listPath } from '@/lib/shared/list-path'
import type { FilterOption } from '@/lib/shared/lists'
import type { Counted } from './constants'
import type { Count, CountGroup } from './types'

/** What a list says of itself, under the filters that are in force. */
export type Listed = {
  total: number
  /** Its filter by kind: its key, and its values. */
  kinds: { key: string; options: readonly FilterOption[] }
  /** Years as the whole list offers them; none where it has no such filter. */
  years: readonly FilterOption[]
}

/** The segments of a list's address under these filters; null where the list does not know all of them. */
export function segmentsFor(keys: readonly string[], filters: ListFilters): string[] | null {
  if (Object.keys(filters).some((key) => !keys.includes(key))) return null
  return keys.flatMap((key) => {
    const value = filters[key]
    return value === undefined ? [] : [key, encodeURIComponent(value)]
  })
}

/** Every year from the first to the last, also those in which nothing began. */
function everyYear(years: readonly FilterOption[], hrefOf: (year: string) => string): Count[] {
  const known = new Map(years.map(({ value, count }) => [Number(value), count]))
  if (known.size === 0) return []
  const [first, last] = [Math.min(...known.keys()), Math.max(...known.keys())]
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const value = String(first + index)
    return { value, label: value, count: known.get(first + index) ?? 0, href: hrefOf(value) }
  })
}

/** A noun as the data page shows it: each number leads to the list, filtered, that has just these records. */
export function groupOf(
  key: Counted,
  keys: readonly string[],
  filters: ListFilters,
  { total, kinds, years }: Listed,
): CountGroup {
  const base = `/${key}`
  const hrefOf = (more: ListFilters) => listPath(base, { ...filters, ...more }, 1, keys)
  return {
    key,
    total,
    href: hrefOf({}),
    kinds: kinds.options.map(({ value, label, count }) => ({
      value,
      label,
      count,
      href: hrefOf({ [kinds.key]: value }),
    })),
    years: filters.year === undefined ? everyYear(years, (year) => hrefOf({ year })) : [],
  }
}

/** The years that occur in any of these, newest first. */
export function yearsOf(...sources: readonly (readonly string[])[]): string[] {
  return [...new Set(sources.flat())].sort().reverse()
}
