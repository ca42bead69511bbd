// @ts-check
import { createHash } from 'node:crypto'

/**
 * Which addresses without a page can be told from their key alone, so that the answer for one of them is the answer for
 * all (docs/decisions/0038). Plain JavaScript, as the page cache that asks.
 */

/**
 * Routes that give each record a page, with the kind of the record whose slug the last segment is; null where no address
 * has a page. All of them answer with the same words when there is none.
 * @type {Record<string, import('@/lib/features/redirects/data').RedirectKind | null>}
 */
export const ROUTES = {
  '/(public)/members/[slug]/page': 'organization',
  '/(public)/alliances/[slug]/page': 'alliance',
  '/(public)/colleges/[slug]/page': 'platform',
  '/(public)/platforms/[slug]/page': 'platform',
  '/(public)/projects/[slug]/page': 'project',
  '/(public)/positions/[slug]/page': 'position',
  '/(public)/news/[slug]/page': 'article',
  '/(public)/policies/[slug]/page': 'policy_document',
  '/(public)/events/[slug]/page': 'event',
  '/(public)/[...rest]/page': null,
}

/** What the framework puts before the address in the key of a page. @param {string} route */
export const prefixOf = (route) =>
  `/route-cache/APP_PAGE/${createHash('sha256').update(route).digest('hex')}/$`

const KINDS = new Map(Object.entries(ROUTES).map(([route, kind]) => [prefixOf(route), kind]))
const KEY = /^(.*\/\$)\/(.+)$/
/** As in lib/shared/slugs; what looks otherwise is left to the page. */
const SLUG = /^[^/]+\/([a-z0-9-]+)$/

/**
 * The route of a key, if all its addresses without a page are answered alike, and how to find out whether this one has
 * none. `instrumentation-node.ts` gives the way to the database, since this file is not part of the build.
 * @param {string} key
 * @returns {{ route: string, hasNone: () => Promise<boolean> } | null}
 */
export function absenceOf(key) {
  const [, route = '', address = ''] = KEY.exec(key) ?? []
  const kind = KINDS.get(route)
  if (kind === undefined) return null
  if (kind === null) return { route, hasNone: async () => true }
  const [, slug] = SLUG.exec(address) ?? []
  const { xieyuIsSlugTaken: isTaken } = globalThis
  if (!slug || !isTaken) return null
  return { route, hasNone: async () => !(await isTaken(kind, slug)) }
}
