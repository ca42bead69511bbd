// @ts-check
// What the two cache handlers share. Plain JavaScript, because Next imports them as they are, outside the build.

/**
 * A least-recently-used list bounded by bytes. A Map keeps insertion order, so its first key is the oldest.
 * @template {{ bytes: number }} T
 */
export class ByteList {
  /** @type {Map<string, T>} */
  #entries = new Map()
  #bytes = 0

  /** @param {number} limit @param {(key: string) => void} [onDrop] */
  constructor(limit, onDrop) {
    this.limit = limit
    this.onDrop = onDrop
  }

  /** Removes and returns an entry. @param {string} key */
  take(key) {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#bytes -= entry.bytes
    return entry
  }

  /** Adds an entry as the newest and drops the oldest until the list fits. @param {string} key @param {T} entry */
  put(key, entry) {
    this.take(key)
    this.#entries.set(key, entry)
    this.#bytes += entry.bytes
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.limit) break
      this.take(oldest)
      this.onDrop?.(oldest)
    }
  }
}

/** What an entry costs beside its own bytes: map slots, keys, headers, the objects around them. */
export const OVERHEAD = 2048

/** The size of a cache in bytes, from a setting in megabytes. @param {string | undefined} setting @param {number} standard */
export function megabytes(setting, standard) {
  return Number(setting || standard) * 1024 * 1024
}

/** When each tag was last expired. @type {Map<string, number>} */
const expiredAt = new Map()

/**
 * Notes that everything made before now under these tags is out of date. A grace period, where Next passes
 * one, is not granted: a change is on the public page at the next request.
 * @param {string | string[]} tags
 */
export function expireTags(tags) {
  for (const tag of [tags].flat()) expiredAt.set(tag, Date.now())
}

/** The latest time at which one of these tags was expired, 0 if none was. @param {string[]} tags */
export function lastExpired(tags) {
  return tags.reduce((latest, tag) => Math.max(latest, expiredAt.get(tag) ?? 0), 0)
}
