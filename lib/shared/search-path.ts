/**
 * The addresses of search. Visitors see `/search?q=…&kind=…&page=…`; a kept page cannot read a query, so proxy.ts asks
 * the framework for the page behind it, where the same stands in the path.
 */
export const SEARCH_PATH = '/search'

/** Longer than this is no query: it is cut before anything looks at it. */
const LONGEST = 400
const ALL = 'all'
const PAGE_NUMBER = /^[1-9]\d{0,3}$/

export type SearchAddress = { q: string; kind: string | null; page: number }

/** The address of results, as visitors see it. */
export function searchHref({ q, kind, page }: SearchAddress): string {
  const query = new URLSearchParams({ q })
  if (kind !== null) query.set('kind', kind)
  if (page > 1) query.set('page', String(page))
  return `${SEARCH_PATH}?${query}`
}

/** The path behind a query; null where nothing is asked for. Spellings that mean the same lead to one page. */
export function innerSearchPath(query: URLSearchParams): string | null {
  const q = (query.get('q') ?? '').slice(0, LONGEST).normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (q === '') return null
  const kind = query.get('kind') ?? ''
  const page = query.get('page') ?? ''
  return [
    SEARCH_PATH,
    Buffer.from(q).toString('base64url'),
    /^[a-z_]{1,20}$/.test(kind) ? kind : ALL,
    PAGE_NUMBER.test(page) ? page : '1',
  ].join('/')
}

/** What the path behind a query asks for; null for a path that no query leads to. */
export function readInnerPath(segments: readonly string[]): SearchAddress | null {
  const [encoded = '', kind = '', page = '', ...more] = segments
  const q = Buffer.from(encoded, 'base64url').toString()
  const path = innerSearchPath(new URLSearchParams({ q, kind: kind === ALL ? '' : kind, page }))
  if (more.length > 0 || path !== [SEARCH_PATH, encoded, kind, page].join('/')) return null
  return { q, kind: kind === ALL ? null : kind, page: Number(page) }
}
