const HOUR_MS = 3600_000

/** How long a one-time link works, from the moment it is made. */
export const LINK_LIFETIME_MS = {
  setup: HOUR_MS,
  invite: 7 * 24 * HOUR_MS,
  /** A class gets its links together, and not everybody opens theirs in the same week. */
  account: 14 * 24 * HOUR_MS,
  password_reset: HOUR_MS,
} as const

/** One sentence for every reason: who holds a dead link learns nothing about the account behind it. */
export const LINK_GONE = '这个链接已经失效：可能已被使用、已过期或已撤回。请向发出链接的人索取新的链接。'
