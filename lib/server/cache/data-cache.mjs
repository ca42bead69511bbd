// @ts-check
import { ByteList, endResult, expireTags, lastStale, megabytes, now, OVERHEAD } from './cache-store.mjs'

/**
 * Where Next keeps the results of `'use cache'` functions (`cacheHandlers.default` in next.config): in memory,
 * within DATA_CACHE_MB. Next's own list counts only the bytes of key and value, while a tiny result (the "no
 * such member" of every invented address) holds on to kilobytes of buffer, so that its 50 MB become gigabytes.
 * Here values are copied to their exact length and counted with what surrounds them.
 *
 * @typedef {import('next/cache').CacheEntry} CacheEntry
 * @typedef {Omit<CacheEntry, 'value'> & { copy: Uint8Array, bytes: number }} Result
 */

/** @type {ByteList<Result>} */
const results = new ByteList(megabytes(process.env.DATA_CACHE_MB, 32))

/** Results being written: a reader waits for them instead of asking the database again. @type {Map<string, Promise<void>>} */
const writing = new Map()

/** @param {string} key @param {Promise<CacheEntry>} pending */
async function write(key, pending) {
  const { value, ...entry } = await pending
  const copy = Uint8Array.from(new Uint8Array(await new Response(value).arrayBuffer()))
  endResult(entry.tags, entry.timestamp)
  results.put(key, { ...entry, copy, bytes: OVERHEAD + key.length * 2 + copy.length })
}

/** @type {import('next/cache').CacheHandler} */
const dataCache = {
  async get(key) {
    await writing.get(key)
    const result = results.take(key)
    if (!result) return undefined
    const { copy, bytes: _, ...entry } = result
    // What is out of date stays out, as in Next's own store: memory is no place to wait for a refresh.
    if (now() > entry.timestamp + entry.revalidate * 1000) return undefined
    if (lastStale(entry.tags) >= entry.timestamp) return undefined
    results.put(key, result)
    const value = new ReadableStream({
      start(controller) {
        controller.enqueue(copy)
        controller.close()
      },
    })
    return { ...entry, value }
  },

  async set(key, pending) {
    // A result that breaks off halfway is not kept; the render that asked for it sees the error itself.
    const done = write(key, pending).catch(() => {})
    writing.set(key, done)
    await done
    if (writing.get(key) === done) writing.delete(key)
  },

  async refreshTags() {},

  async getExpiration(tags) {
    return lastStale(tags)
  },

  async updateTags(tags) {
    expireTags(tags)
  },
}

export default dataCache
