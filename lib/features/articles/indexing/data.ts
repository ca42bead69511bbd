import type { SearchSource } from '@/lib/features/search/mutations'
import type { Db, Prisma } from '@/lib/server/db'
import { markdownToText } from '@/lib/server/markdown'
import { publicArticle } from '../data'
import { toSearchRow } from './rules'

const select = {
  id: true,
  slug: true,
  kind: true,
  publishedOn: true,
  publishedVersion: true,
  organizations: { orderBy: { sortKey: 'asc' }, select: { id: true } },
} as const satisfies Prisma.ArticleSelect

const versionSelect = {
  articleId: true,
  title: true,
  summary: true,
  body: true,
  author: true,
  sourceName: true,
} as const satisfies Prisma.ArticleVersionSelect

export type IndexedArticle = Prisma.ArticleGetPayload<{ select: typeof select }>
export type IndexedVersion = Prisma.ArticleVersionGetPayload<{ select: typeof versionSelect }>

async function publicVersions(db: Db, rows: readonly IndexedArticle[]): Promise<Map<string, IndexedVersion>> {
  const named = rows.flatMap(({ id, publishedVersion }) =>
    publishedVersion === null ? [] : [{ articleId: id, number: publishedVersion }],
  )
  if (named.length === 0) return new Map()
  const versions = await db.articleVersion.findMany({ where: { OR: named }, select: versionSelect })
  return new Map(versions.map((version) => [version.articleId, version]))
}

/** What the search reads of articles: the version that is public, whatever is being worked on. */
export const articleSource: SearchSource = {
  table: 'articles',
  kinds: ['article'],
  rows: async (db, ids) => {
    const rows = await db.article.findMany({ where: { ...publicArticle, id: { in: [...ids] } }, select })
    const versions = await publicVersions(db, rows)
    return rows.flatMap((row) => {
      const version = versions.get(row.id)
      return version ? [toSearchRow(row, version, markdownToText(version.body))] : []
    })
  },
}
