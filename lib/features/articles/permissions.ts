import { isModeratorOf, isPlatformAdmin, isStaffOf } from '@/lib/features/accounts/permissions'
import type { Actor } from '@/lib/features/accounts/types'
import type { ArticleStatus } from './constants'
import { ARTICLE_EVENTS, type ArticleEvent, next } from './workflow'

export const ARTICLE_VERBS = ['create', 'view', 'edit', 'classify', ...ARTICLE_EVENTS] as const
export type ArticleVerb = (typeof ARTICLE_VERBS)[number]

export type ArticleSubject = {
  status: ArticleStatus
  /** Whether visitors read a version of it. */
  isPublic: boolean
  /** The unit that proposed it; none: the secretariat or the platform. */
  proposerId: string | null
  /** The alliances that it is related to; none: the platform administrator reviews it. */
  allianceIds: readonly string[]
}

/** Whoever may decide about the article: a secretary or moderator of one of its alliances, or the platform. */
export function isReviewerOf(actor: Actor, { allianceIds }: Pick<ArticleSubject, 'allianceIds'>): boolean {
  return isPlatformAdmin(actor) || allianceIds.some((id) => isModeratorOf(actor, id))
}

/** Whether the actor reviews articles at all, for whichever alliance. */
export function canReviewArticles(actor: Actor): boolean {
  const reviews = ({ role }: { role: string }) => role === 'alliance_secretary' || role === 'moderator'
  return isPlatformAdmin(actor) || actor.roles.some(reviews)
}

/** Whoever it belongs to: the staff of the unit that proposes it, or its reviewers where no unit did. */
function isOwnerOf(actor: Actor, subject: ArticleSubject): boolean {
  return subject.proposerId === null ? isReviewerOf(actor, subject) : isStaffOf(actor, subject.proposerId)
}

/** A new article is made for the actor's own unit, or by a reviewer of every alliance that it names. */
function canCreate(actor: Actor, { proposerId, allianceIds }: ArticleSubject): boolean {
  if (proposerId !== null) return isStaffOf(actor, proposerId)
  if (allianceIds.length === 0) return isPlatformAdmin(actor)
  return allianceIds.every((id) => isModeratorOf(actor, id))
}

function canEdit(actor: Actor, subject: ArticleSubject): boolean {
  // What lies with the reviewers is theirs to correct; the unit takes it back first.
  if (subject.status === 'in_review') return isReviewerOf(actor, subject)
  if (subject.status === 'published') return isOwnerOf(actor, subject) || isReviewerOf(actor, subject)
  return subject.status === 'draft' && isOwnerOf(actor, subject)
}

function canMove(actor: Actor, verb: ArticleEvent, subject: ArticleSubject): boolean {
  if (next(subject.status, verb) === null) return false
  switch (verb) {
    case 'submit':
    case 'recall':
      return subject.proposerId !== null && isOwnerOf(actor, subject)
    case 'return':
      return isReviewerOf(actor, subject)
    case 'publish':
      return isReviewerOf(actor, subject) && (subject.status !== 'draft' || isOwnerOf(actor, subject))
    case 'withdraw':
      return subject.isPublic && isReviewerOf(actor, subject)
    case 'reopen':
      return isOwnerOf(actor, subject) || isReviewerOf(actor, subject)
  }
}

/**
 * Who may do what to an article. A unit's draft is its own affair until it is handed in. `classify` changes what is
 * not kept in versions (kind, relations, address): once the article is public that shows at once, so it is the
 * reviewers' alone. For `create` the subject is what the article would be.
 */
export function can(actor: Actor, verb: ArticleVerb, subject: ArticleSubject): boolean {
  switch (verb) {
    case 'create':
      return canCreate(actor, subject)
    case 'view':
      if (isOwnerOf(actor, subject)) return true
      return isReviewerOf(actor, subject) && (subject.status !== 'draft' || subject.isPublic)
    case 'edit':
      return canEdit(actor, subject)
    case 'classify':
      return canEdit(actor, subject) && (!subject.isPublic || isReviewerOf(actor, subject))
    default:
      return canMove(actor, verb, subject)
  }
}
