import { requireActor } from '@/lib/server/auth/session'
import { isRecordId } from '@/lib/shared/ids'
import { findArticleVersions } from './data'
import type { ArticleVersions, ComparedText } from './types'

type Query = { from?: string | string[]; to?: string | string[] }

function comparedText(value: string | string[] | undefined): ComparedText | undefined {
  if (value === 'draft') return value
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined
}

/** The versions of an article and two of them compared (`?from=1&to=draft`); null for those who may not see it. */
export async function loadArticleVersions(id: string, { from, to }: Query): Promise<ArticleVersions | null> {
  const actor = await requireActor()
  const wanted = { from: comparedText(from), to: comparedText(to) }
  return isRecordId(id) ? findArticleVersions(actor, id, wanted) : null
}
