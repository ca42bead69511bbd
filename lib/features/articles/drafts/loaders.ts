import { listHistory } from '@/lib/features/audit/history/data'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { type ListQuery, readListQuery } from '@/lib/shared/lists'
import { ARTICLE_STATUSES } from '../constants'
import { can, canReviewArticles } from '../permissions'
import { type ArticleScope, findArticleForEdit, findArticleStart, listArticleLines } from './data'
import type { ArticleForEdit, ArticleLines, ArticleStart } from './types'

/** Where each scope's pages stand: a unit's own in the workspace, the reviewers' in the administration. */
export const ARTICLE_BASES = {
  own: '/workspace/articles',
  review: '/admin/articles',
} as const satisfies Record<ArticleScope, string>

/** The list of what the actor writes or reviews; null for those who review nothing, and for a page that is not. */
export async function loadArticleLines(scope: ArticleScope, query: ListQuery): Promise<ArticleLines | null> {
  const actor = await requireActor()
  if (scope === 'review' && !canReviewArticles(actor)) return null
  const lines = await listArticleLines(actor, scope, readListQuery(query, ARTICLE_STATUSES))
  return lines.page === 1 || lines.items.length > 0 ? lines : null
}

/** What a new article's form offers; null for those who may write none. */
export async function loadArticleStart(scope: ArticleScope): Promise<ArticleStart | null> {
  const actor = await requireActor()
  const start = await findArticleStart(actor, scope)
  const asPlatform = { status: 'draft', isPublic: false, proposerId: null, allianceIds: [] } as const
  const mayStart =
    scope === 'own'
      ? start.proposers.length > 0
      : start.allianceOptions.length > 0 || can(actor, 'create', asPlatform)
  return mayStart ? start : null
}

/** An article for those who write or review it; null for everybody else. */
export async function loadArticleForEdit(id: string): Promise<ArticleForEdit | null> {
  const actor = await requireActor()
  return isRecordId(id) ? findArticleForEdit(actor, id) : null
}

/** The same with its history. */
export async function loadArticleRecord(
  id: string,
): Promise<{ article: ArticleForEdit; history: HistoryLine[] } | null> {
  const article = await loadArticleForEdit(id)
  return article && { article, history: await listHistory('article', id) }
}
