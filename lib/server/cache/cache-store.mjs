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

/** The time by the clock that Next gives results their age with; the wall clock may be set back. */
export const now = () => performance.timeOrigin + performance.now()

/** When each tag was last expired. @type {Map<string, number>} */
const expiredAt = new Map()
/** When the last result ended that was begun before its tag was expired. @type {Map<string, number>} */
const staleUntil = new Map()

/**
 * Notes that everything made before now under these tags is out of date. A grace period, where Next passes
 * one, is not granted: a change is on the public page at the next request.
 * @param {string | string[]} tags
 */
export function expireTags(tags) {
  for (const tag of [tags].flat()) expiredAt.set(tag, now())
}

/**
 * Notes that a result is there which was begun at this time. Next gives a result that is on its way to every request that
 * asks for it, also to one that came after a tag of it was expired: what these made of it is out of date too.
 * @param {string[]} tags @param {number} begun
 */
export function endResult(tags, begun) {
  for (const tag of tags) if ((expiredAt.get(tag) ?? 0) >= begun) staleUntil.set(tag, now())
}

/**
 * Until when what has these tags may have been made of something that is out of date, 0 if never.
 * @param {string[]} tags
 */
export function lastStale(tags) {
  return tags.reduce((last, tag) => Math.max(last, expiredAt.get(tag) ?? 0, staleUntil.get(tag) ?? 0), 0)
}
