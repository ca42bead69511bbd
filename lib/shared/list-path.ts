/** The filters of a list, by key, as plain text. */
export type ListFilters = Record<string, string>

export const PAGE_SIZE = 24

const PAGE_NUMBER = /^[1-9]\d{0,5}$/
const VALUE_MAX_LENGTH = 100

/** Whether a value survives the way into an address and back: a browser resolves `.` and `..` away. */
function isFilterValue(value: string): boolean {
  return (
    value !== '' &&
    value !== '.' &&
    value !== '..' &&
    value.length <= VALUE_MAX_LENGTH &&
    !/\p{Cc}|\p{Cs}/u.test(value)
  )
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

function canonicalSegments(filters: ListFilters, page: number, keys: readonly string[]): string[] {
  const segments = keys.flatMap((key) => {
    const value = Object.hasOwn(filters, key) ? filters[key] : undefined
    return value !== undefined && isFilterValue(value) ? [key, encodeURIComponent(value)] : []
  })
  return page > 1 ? [...segments, 'page', String(page)] : segments
}

/**
 * Reads the segments of a list's address that follow `by`, or `page/<n>` for a list without filters, as the
 * framework hands them over (still percent-encoded). `keys` are the keys of the list in their fixed order.
 * Answers the filters and the page; or the canonical segments to redirect to (`pathOfSegments` makes the address),
 * where the order differs or page 1 is spelled out; or null (not found) for an unknown or repeated key, a key
 * without a value, or a number that is no page.
 */
export function parseListPath(
  segments: readonly string[] | undefined,
  keys: readonly string[],
): { filters: ListFilters; page: number } | { redirectTo: string[] } | null {
  const given = segments ?? []
  if (given.length % 2 === 1) return null
  const pairs = Array.from(
    { length: given.length / 2 },
    (_, at) => [given[2 * at], given[2 * at + 1]] as const,
  )
  const paged = pairs.at(-1)?.[0] === 'page' ? pairs.pop()?.[1] : undefined
  if (paged !== undefined && !PAGE_NUMBER.test(paged)) return null

  const filters: ListFilters = {}
  for (const [key = '', encoded = ''] of pairs) {
    const value = decode(encoded)
    if (!keys.includes(key) || Object.hasOwn(filters, key)) return null
    if (value === null || !isFilterValue(value)) return null
    filters[key] = value
  }
  const page = Number(paged ?? 1)
  const inOrder = keys.filter((key) => Object.hasOwn(filters, key))
  const isCanonical = paged !== '1' && inOrder.every((key, at) => pairs[at]?.[0] === key)
  return isCanonical ? { filters, page } : { redirectTo: canonicalSegments(filters, page, keys) }
}

/** The address of a list from its base (`/members`) and its canonical segments. */
export function pathOfSegments(base: string, segments: readonly string[]): string {
  if (segments.length === 0) return base
  return [base, ...(segments[0] === 'page' ? [] : ['by']), ...segments].join('/')
}

/**
 * The one address of a filtered page of a list: `/members/by/kind/school/region/370200/page/2`.
 * Filters whose key is not in `keys`, and values that no address can carry, are left out.
 */
export function listPath(
  base: string,
  filters: ListFilters,
  page: number | undefined,
  keys: readonly string[],
): string {
  return pathOfSegments(base, canonicalSegments(filters, page ?? 1, keys))
}
