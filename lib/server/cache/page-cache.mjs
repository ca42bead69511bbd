// @ts-check
import { createRequire } from 'node:module'
import { absenceOf } from './absences.mjs'
import { ByteList, expireTags, lastStale, megabytes, now, OVERHEAD } from './cache-store.mjs'
import { STRICT_POLICY } from './public-policy.mjs'

/**
 * Where Next keeps whole pages between requests (`cacheHandler` in next.config): in memory, within
 * PAGE_CACHE_MB. Next's own store writes every page it makes to disk and never removes one, so that a stranger
 * asking for invented addresses fills the disk, and its one list in memory lets those 404s push real pages
 * out. Here they cannot meet:
 *
 * - `absent`: answers without content (404, redirects); the smallest share.
 * - `fresh`: pages asked for once, so that a crawler walking the whole site displaces nothing.
 * - `proven`: pages asked for again; the share that visitors live on.
 *
 * It starts empty and never looks at what the build prerendered. The build knows neither settings nor
 * database, so its pages must not be served; each is made again at its first request.
 *
 * @typedef {import('next/dist/server/response-cache/types').IncrementalCacheValue} Value
 * @typedef {{ value: Value | null, lastModified: number, cacheControl: unknown, tags: string[], bytes: number }} Page
 */

const internal = createRequire(import.meta.url)

/**
 * Next remembers the lifetime of every address it ever answered and forgets none: a leak of some 300 bytes for
 * each invented address. Pages here carry their own lifetime, so what leaves here may leave there.
 * @type {Map<string, unknown>}
 */
const lifetimes = internal('next/dist/server/lib/incremental-cache/shared-cache-controls.external')
  .SharedCacheControls.cacheControls
const forget = (/** @type {string} */ key) => void lifetimes.delete(key)

const total = megabytes(process.env.PAGE_CACHE_MB, 96)
/**
 * The addresses, without their pages, that `fresh` had no room for. Who is asked for again among them is proven: else a
 * thousand pages read in turn would push each other out of `fresh` for ever, while `proven` stands empty.
 * @type {ByteList<{ bytes: number }>}
 */
const dropped = new ByteList(total * 0.02)
/** @type {Record<'absent' | 'fresh' | 'proven', ByteList<Page>>} */
const lists = {
  absent: new ByteList(total * 0.05, forget),
  fresh: new ByteList(total * 0.25, (key) => {
    forget(key)
    dropped.put(key, { bytes: 256 + key.length * 2 })
  }),
  proven: new ByteList(total * 0.7, forget),
}

/** The last 404 of each route whose 404s are all alike. @type {Map<string, Page>} */
const absences = new Map()

/** @type {(html: string) => string} */
const generateETag = internal('next/dist/server/lib/etag').generateETag

const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const SCRIPT_PRELOAD = /<link rel="preload" as="script"[^>]*>/g
/** Scripts that stay: what we wrote ourselves says so, and data for search engines is no script. */
const OWN = /\sdata-own\b|type="application\/ld\+json"/
/** React's mark of a part that it sends behind the page and puts in its place by script. */
const STREAMED = /<template id="B:/

/**
 * A public page without the framework's scripts and the data that they would make it interactive with: it consists of
 * server components and native elements, so there is nothing for them to do (docs/decisions/0033). Left whole where
 * a part of it would only come into its place by script.
 * @param {string} html
 */
export function withoutFramework(html) {
  if (STREAMED.test(html)) return html
  return html
    .replace(SCRIPT, (script, attributes) => (OWN.test(attributes) ? script : ''))
    .replace(SCRIPT_PRELOAD, '')
}

/**
 * From so many characters on, making a page's text into bytes for every visitor takes longer than the stream through
 * which Next sends bytes that are there (docs/performance.md).
 */
const LONG = 90_000

/**
 * The page as it is kept, with an ETag that is made once: `generateEtags` is off in next.config, so that Next does not
 * hash the whole page again for every visitor. A short one is kept as text, which Next sends in one piece, a long one as
 * the bytes that are sent. What Next's router would ask for is left out: there is none on public pages.
 * @param {Value | null} value
 */
function compact(value) {
  // What Next hands back after a page could not be made anew may be in bytes already.
  if (value?.kind !== 'APP_PAGE' || typeof value.html !== 'string') return value
  const html = withoutFramework(value.html)
  const policy = html === value.html ? {} : { 'content-security-policy': STRICT_POLICY }
  const headers = { ...value.headers, ...policy, etag: generateETag(html) }
  // In place, because Next answers the visitor for whom it made the page from this very object.
  Object.assign(value, { html, headers })
  const kept = html.length < LONG ? html : /** @type {string} */ (/** @type {unknown} */ (Buffer.from(html)))
  return { ...value, html: kept, rscData: undefined, segmentData: undefined }
}

const FRONT_MS = 400

/**
 * Until when a front cache may keep what it is given now, in the clock's whole seconds: to the end of this one, and in
 * its first 400 ms not at all. So nothing is kept for longer than 600 ms, whenever it was asked for: the rest of the
 * second in which a change is to be seen is for making the page anew.
 */
const keptUntil = () => `@${Math.floor((Date.now() - FRONT_MS) / 1000)}`

/** The page with what a front cache must know. @param {Value | null} value @returns {Value | null} */
function forFront(value) {
  if (value?.kind !== 'APP_PAGE' && value?.kind !== 'APP_ROUTE') return value
  return { ...value, headers: { ...value.headers, 'x-accel-expires': keptUntil() } }
}

/** @param {Value | null} value */
function bytesOf(value) {
  if (value?.kind === 'APP_ROUTE') return OVERHEAD + value.body.length
  if (value?.kind !== 'APP_PAGE') return OVERHEAD + JSON.stringify(value).length * 2
  // With Chinese in it, text takes two bytes for each character of markup too.
  const html = typeof value.html === 'string' ? value.html.length * 2 : Buffer.byteLength(value.html)
  return OVERHEAD + html + (value.postponed?.length ?? 0) * 2
}

/**
 * The page of an address that was not asked for before and has no record: the 404 that its route gave for another, instead
 * of one that the framework makes anew, with many times the work.
 * @param {string} key
 */
async function sharedAbsence(key) {
  const absence = absenceOf(key)
  const page = absence && absences.get(absence.route)
  if (!page || lastStale(page.tags) >= page.lastModified) return null
  // Without an answer from the database the page is tried, which says what is wrong.
  if (!(await absence.hasNone().catch(() => false))) return null
  // Its words are kept once, for all of them.
  const shared = { ...page, bytes: OVERHEAD }
  lists.absent.put(key, shared)
  return shared
}

/** @param {Value | null} value */
function isAbsent(value) {
  return value === null || ('status' in value && value.status !== undefined && value.status >= 300)
}

/** @param {Value | null} value */
function tagsOf(value) {
  const header = value && 'headers' in value ? value.headers?.['x-next-cache-tags'] : undefined
  return typeof header === 'string' ? header.split(',') : []
}

/**
 * Keys of addresses that are made per request; Next puts the kind and a hash of the route before the address, then
 * `/$`. Next would keep a shell of such a page and resume it: with the nonce of whoever came first, which stops every
 * script of the next visitor, and without the answer to a form, which a resumed page cannot be given.
 */
const PER_REQUEST = /^(?:\/route-cache\/[^$]*\/\$)?\/(?:sign-in|setup|join|confirm|workspace|admin)(?:\/|$)/

/** Next makes one of these for each request. */
export default class PageCache {
  /**
   * A page is as old as the request it was made for, not as the moment it was finished: a change saved in
   * between must count as newer.
   */
  #started = now()

  /** @param {string} key */
  async get(key) {
    if (PER_REQUEST.test(key)) return null
    const absent = lists.absent.take(key)
    if (absent) lists.absent.put(key, absent)
    const kept = absent ?? lists.proven.take(key) ?? lists.fresh.take(key)
    if (kept && !absent) lists.proven.put(key, kept)
    const page = kept ?? (await sharedAbsence(key))
    if (!page) return null
    // -1 means out of date: Next makes it anew before it answers, and keeps this one if that fails.
    const lastModified = lastStale(page.tags) >= page.lastModified ? -1 : page.lastModified
    return { ...page, value: forFront(page.value), lastModified }
  }

  /** @param {string} key @param {Value | null} value @param {{ cacheControl?: unknown }} context */
  async set(key, value, context) {
    if (PER_REQUEST.test(key)) return
    const known = lists.proven.take(key) ?? dropped.take(key)
    lists.fresh.take(key)
    lists.absent.take(key)
    const list = isAbsent(value) ? lists.absent : known ? lists.proven : lists.fresh
    const { cacheControl } = context
    const kept = compact(value)
    const page = {
      value: kept,
      lastModified: this.#started,
      cacheControl,
      tags: tagsOf(kept),
      bytes: bytesOf(kept),
    }
    list.put(key, page)
    const absence = kept?.kind === 'APP_PAGE' && kept.status === 404 && absenceOf(key)
    if (absence) absences.set(absence.route, page)
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    expireTags(tags)
  }

  resetRequestCache() {}
}
