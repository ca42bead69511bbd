import type { Actor } from '@/lib/features/accounts/types'
import { db } from '@/lib/server/db'
import { compareTexts, type FieldComparison } from '@/lib/shared/comparison'
import { subjectSelect, toSubject } from '../drafts/data'
import { can } from '../permissions'
import { type ArticleText, hasTextChanged } from '../rules'
import type { ArticleVersions, ComparedText } from './types'

const FIELD_LABELS = {
  title: '标题',
  summary: '摘要',
  author: '作者',
  sourceName: '稿件来源',
  body: '正文',
} as const

const textSelect = { title: true, summary: true, body: true, author: true, sourceName: true } as const

function compareFields(before: ArticleText, after: ArticleText): FieldComparison[] {
  return (Object.keys(FIELD_LABELS) as (keyof typeof FIELD_LABELS)[])
    .filter((field) => (before[field] ?? '') !== (after[field] ?? ''))
    .map((field) => ({
      label: FIELD_LABELS[field],
      parts: compareTexts(before[field] ?? '', after[field] ?? ''),
    }))
}

async function findText(
  articleId: string,
  which: ComparedText,
  draft: ArticleText,
): Promise<ArticleText | null> {
  if (which === 'draft') return draft
  return db.articleVersion.findUnique({
    where: { articleId_number: { articleId, number: which } },
    select: textSelect,
  })
}

/**
 * The published versions of an article, newest first, and two texts compared: by default the newest two. Null where
 * there is no such article or version, or the actor may not see it.
 */
export async function findArticleVersions(
  actor: Actor,
  id: string,
  wanted: { from?: ComparedText; to?: ComparedText },
): Promise<ArticleVersions | null> {
  const row = await db.article.findUnique({
    where: { id },
    select: {
      ...subjectSelect,
      ...textSelect,
      versions: {
        orderBy: { number: 'desc' },
        select: {
          number: true,
          title: true,
          publishedAt: true,
          publishedBy: { select: { displayName: true } },
        },
      },
    },
  })
  if (!row || !can(actor, 'view', toSubject(row))) return null
  const newest = row.versions[0]?.number
  const latest = newest === undefined ? null : await findText(id, newest, row)
  const hasDraft = latest === null || hasTextChanged(latest, row)
  const to = wanted.to ?? (hasDraft || newest === undefined ? 'draft' : newest)
  const from = wanted.from ?? (to === 'draft' ? (newest ?? 'draft') : Math.max(1, to - 1))
  const [before, after] = await Promise.all([findText(id, from, row), findText(id, to, row)])
  if (!before || !after) return null
  return {
    id,
    title: row.title,
    versions: row.versions.map(({ publishedAt, publishedBy, ...version }) => ({
      ...version,
      publishedAt: publishedAt.toISOString(),
      publishedBy: publishedBy?.displayName ?? null,
      isPublic: version.number === row.publishedVersion,
    })),
    hasDraft,
    from,
    to,
    fields: compareFields(before, after),
  }
}
