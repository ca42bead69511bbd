/** How long a link for answering works, from the moment it is made. */
export const LINK_LIFETIME_MS = 14 * 24 * 3600_000

/** One sentence for every reason: who holds a dead link learns nothing of the agreement behind it. */
export const LINK_GONE =
  '这个链接已经失效：可能已经答复过、已过期、已撤回，或协议有了新的文本。请向发出链接的秘书处索取新的链接。'
