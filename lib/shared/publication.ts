/** The life of a record that is public or not, without a review between. */
export const PUBLICATION_STATUSES = ['draft', 'published', 'withdrawn'] as const
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number]

export const PUBLICATION_STATUS_LABELS: Record<PublicationStatus, string> = {
  draft: '草稿',
  published: '已发布',
  withdrawn: '已撤下',
}

export const PUBLICATION_EVENTS = ['publish', 'withdraw', 'reopen'] as const
export type PublicationEvent = (typeof PUBLICATION_EVENTS)[number]

const NEXT: Record<PublicationStatus, Partial<Record<PublicationEvent, PublicationStatus>>> = {
  draft: { publish: 'published' },
  published: { withdraw: 'withdrawn' },
  withdrawn: { reopen: 'draft' },
}

/** The state after the event, or null where the event has no place in this state. */
export function nextPublication(
  status: PublicationStatus,
  event: PublicationEvent,
): PublicationStatus | null {
  return NEXT[status][event] ?? null
}
