/** What tells a link that still works, for a condition of the database. */
export function liveLink(now: Date) {
  return { usedAt: null, revokedAt: null, expiresAt: { gt: now } } as const
}
