import { type ListFilters, PAGE_SIZE } from './list-path'

/** One value of a list's filter, with how many records it would leave under the other filters in force. */
export type FilterOption<V extends string = string> = { value: V; label: string; count: number }

/** One page of a list. */
export type ListPage<Item> = { items: Item[]; total: number; page: number; pageCount: number }

/** How many pages a list has; an empty one has its first. */
export function pageCountOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE))
}

/** Where a page of a list begins and how many records it takes, as the database wants it. */
export function pageWindow(page: number): { skip: number; take: number } {
  return { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE }
}

/** The records of each year, newest year first, from their numbers by day (`null` for records without a date). */
export function countYears(days: readonly { date: Date | null; count: number }[]): FilterOption[] {
  const counts = new Map<string, number>()
  for (const { date, count } of days) {
    if (date === null) continue
    const year = String(date.getUTCFullYear())
    counts.set(year, (counts.get(year) ?? 0) + count)
  }
  return [...counts]
    .map(([year, count]) => ({ value: year, label: `${year}年`, count }))
    .sort((a, b) => (a.value < b.value ? 1 : -1))
}

/** The days of a year written in four digits, as a half-open range of a date column; null for any other text. */
export function yearRange(year: string): { gte: Date; lt: Date } | null {
  if (!/^[12]\d{3}$/.test(year)) return null
  return { gte: new Date(`${year}-01-01T00:00:00Z`), lt: new Date(`${Number(year) + 1}-01-01T00:00:00Z`) }
}

/** Whether every filter names a value that its list offers: else the address is not found. */
export function areFiltersKnown(
  filters: ListFilters,
  options: Record<string, readonly FilterOption[]>,
): boolean {
  return Object.entries(filters).every(([key, value]) =>
    options[key]?.some((option) => option.value === value),
  )
}

/** Query of a list behind sign-in: `?status=…&page=…`. */
export type ListQuery = { status?: string | string[]; page?: string | string[] }

/** What a list's query asks for; a status that there is not means all of them, a page that there is not the first. */
export function readListQuery<Status extends string>(
  query: ListQuery,
  statuses: readonly Status[],
): { status: Status | null; page: number } {
  const page = typeof query.page === 'string' && /^[1-9]\d{0,5}$/.test(query.page) ? Number(query.page) : 1
  return { status: statuses.find((status) => status === query.status) ?? null, page }
}

/** The query that `readListQuery` reads: empty for the first page of everything. */
export function listQuery({ status, page }: { status: string | null; page: number }): string {
  const query = new URLSearchParams()
  if (status !== null) query.set('status', status)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `?${query}` : ''
}
