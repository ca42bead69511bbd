import { notFound } from 'next/navigation'
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

/** The list of what the actor writes or reviews. Not found for those who review nothing. */
export async function loadArticleLines(scope: ArticleScope, query: ListQuery): Promise<ArticleLines> {
  const actor = await requireActor(ARTICLE_BASES[scope])
  if (scope === 'review' && !canReviewArticles(actor)) notFound()
  const lines = await listArticleLines(actor, scope, readListQuery(query, ARTICLE_STATUSES))
  return lines.page > 1 && lines.items.length === 0 ? notFound() : lines
}

/** What a new article's form offers. Not found for those who may write none. */
export async function loadArticleStart(scope: ArticleScope): Promise<ArticleStart> {
  const actor = await requireActor(`${ARTICLE_BASES[scope]}/new`)
  const start = await findArticleStart(actor, scope)
  const asPlatform = { status: 'draft', isPublic: false, proposerId: null, allianceIds: [] } as const
  const mayStart =
    scope === 'own'
      ? start.proposers.length > 0
      : start.allianceOptions.length > 0 || can(actor, 'create', asPlatform)
  return mayStart ? start : notFound()
}

/** An article for those who write or review it; not found for everybody else. */
export async function loadArticleForEdit(scope: ArticleScope, id: string): Promise<ArticleForEdit> {
  const actor = await requireActor(`${ARTICLE_BASES[scope]}/${id}`)
  return (isRecordId(id) && (await findArticleForEdit(actor, id))) || notFound()
}
