import type { ArticleStatus } from './constants'

export const ARTICLE_EVENTS = ['submit', 'recall', 'return', 'publish', 'withdraw', 'reopen'] as const
export type ArticleEvent = (typeof ARTICLE_EVENTS)[number]

/*
 * The state is that of the text being worked on. Whether an article is public is another matter: a published article
 * that goes through review again stays public in the version that `publishedVersion` names.
 */
const NEXT: Record<ArticleStatus, Partial<Record<ArticleEvent, ArticleStatus>>> = {
  draft: { submit: 'in_review', publish: 'published', withdraw: 'withdrawn' },
  in_review: { recall: 'draft', return: 'draft', publish: 'published', withdraw: 'withdrawn' },
  published: { submit: 'in_review', publish: 'published', withdraw: 'withdrawn' },
  withdrawn: { reopen: 'draft' },
}

/** The state after the event, or null where the event has no place in this state. */
export function next(status: ArticleStatus, event: ArticleEvent): ArticleStatus | null {
  return NEXT[status][event] ?? null
}
