import { PUBLIC_PROJECT_STATUSES } from '@/lib/features/projects/constants'
import { findRedirectTarget } from '@/lib/features/redirects/data'
import { db, type Prisma } from '@/lib/server/db'
import { renderMarkdown } from '@/lib/server/markdown'
import { dayOf } from '@/lib/shared/dates'
import { withChosenYear } from '@/lib/shared/list-filters'
import type { ListFilters } from '@/lib/shared/list-path'
import {
  areFiltersKnown,
  countYears,
  type FilterOption,
  pageCountOf,
  pageWindow,
  yearRange,
} from '@/lib/shared/lists'
import { PUBLIC_UNIT, UNIT_LINK_COLUMNS } from '@/lib/shared/unit-link'
import { ARTICLE_KIND_LABELS, ARTICLE_KINDS, type ArticleKind, FEED_LENGTH } from './constants'
import type { ArticleList, ArticlePage, ArticleSummary, FeedEntry } from './types'

/**
 * What visitors may read: whatever has a public version, also while a newer text goes through review. Its title and
 * text come from that version, never from the article's own row.
 */
export const publicArticle = { publishedVersion: { not: null } } as const satisfies Prisma.ArticleWhereInput

const newestFirst = [
  { publishedOn: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.ArticleOrderByWithRelationInput[]

const rowSelect = {
  id: true,
  slug: true,
  kind: true,
  publishedOn: true,
  publishedVersion: true,
} as const satisfies Prisma.ArticleSelect

type PublicRow = Prisma.ArticleGetPayload<{ select: typeof rowSelect }>

/** The public versions of some rows, by article. One query for all of them. */
async function publicVersions<S extends Prisma.ArticleVersionSelect>(rows: readonly PublicRow[], select: S) {
  const named = rows.flatMap(({ id, publishedVersion }) =>
    publishedVersion === null ? [] : [{ articleId: id, number: publishedVersion }],
  )
  return named.length === 0 ? [] : db.articleVersion.findMany({ where: { OR: named }, select })
}

function day(date: Date | null): string {
  return date === null ? '' : dayOf(date)
}

async function toSummaries(rows: readonly PublicRow[]): Promise<ArticleSummary[]> {
  const versions = await publicVersions(rows, { articleId: true, title: true, summary: true })
  const texts = new Map(versions.map(({ articleId, ...text }) => [articleId, text]))
  return rows.flatMap(({ id, slug, kind, publishedOn }) => {
    const text = texts.get(id)
    return text ? [{ slug, kind, publishedOn: day(publishedOn), ...text }] : []
  })
}

type FilterKey = 'kind' | 'alliance' | 'year'

/** The condition of the filters, `without` one of them for the counts beside it. */
function whereOf(filters: ListFilters, without?: FilterKey): Prisma.ArticleWhereInput {
  const { kind, alliance, year }: ListFilters = without ? { ...filters, [without]: '' } : filters
  return {
    ...publicArticle,
    kind: ARTICLE_KINDS.find((known) => known === kind),
    alliances: alliance ? { some: { slug: alliance } } : undefined,
    publishedOn: year ? (yearRange(year) ?? undefined) : undefined,
  }
}

async function kindOptions(filters: ListFilters): Promise<FilterOption<ArticleKind>[]> {
  const rows = await db.article.groupBy({ by: ['kind'], where: whereOf(filters, 'kind'), _count: true })
  const counts = new Map(rows.map((row) => [row.kind, row._count]))
  return ARTICLE_KINDS.filter((kind) => counts.has(kind) || kind === filters.kind).map((kind) => ({
    value: kind,
    label: ARTICLE_KIND_LABELS[kind],
    count: counts.get(kind) ?? 0,
  }))
}

async function allianceOptions(filters: ListFilters): Promise<FilterOption[]> {
  const rows = await db.alliance.findMany({
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: {
      slug: true,
      name: true,
      _count: { select: { articles: { where: whereOf(filters, 'alliance') } } },
    },
  })
  return rows
    .map(({ slug, name, _count }) => ({ value: slug, label: name, count: _count.articles }))
    .filter(({ value, count }) => count > 0 || value === filters.alliance)
}

async function yearOptions(filters: ListFilters): Promise<FilterOption[]> {
  const rows = await db.article.groupBy({
    by: ['publishedOn'],
    where: whereOf(filters, 'year'),
    _count: true,
  })
  const options = countYears(rows.map((row) => ({ date: row.publishedOn, count: row._count })))
  return withChosenYear(options, filters.year, (publishedOn) =>
    db.article.count({ where: { ...publicArticle, publishedOn } }),
  )
}

/** One page of the public list, newest first, with the counts beside its filters; null where there is no such page. */
export async function listArticles(filters: ListFilters, page: number): Promise<ArticleList | null> {
  const where = whereOf(filters)
  const [total, rows, kinds, alliances, years] = await Promise.all([
    db.article.count({ where }),
    db.article.findMany({ where, orderBy: [...newestFirst], ...pageWindow(page), select: rowSelect }),
    kindOptions(filters),
    allianceOptions(filters),
    yearOptions(filters),
  ])
  const isThere = page === 1 || rows.length > 0
  if (!isThere || !areFiltersKnown(filters, { kind: kinds, alliance: alliances, year: years })) return null
  const items = await toSummaries(rows)
  return { items, total, page, pageCount: pageCountOf(total), filters, kinds, alliances, years }
}

const pageSelect = {
  ...rowSelect,
  proposer: { select: { slug: true, name: true, status: true } },
  organizations: { where: PUBLIC_UNIT, orderBy: { sortKey: 'asc' }, select: UNIT_LINK_COLUMNS },
  alliances: { orderBy: { sortKey: 'asc' }, select: { slug: true, name: true } },
  projects: {
    where: { status: { in: [...PUBLIC_PROJECT_STATUSES] } },
    orderBy: { sortKey: 'asc' },
    select: { slug: true, title: true },
  },
} as const satisfies Prisma.ArticleSelect

async function toPage(
  row: Prisma.ArticleGetPayload<{ select: typeof pageSelect }>,
): Promise<ArticlePage | null> {
  const [version, first] = await Promise.all([
    db.articleVersion.findFirst({
      where: { articleId: row.id, number: row.publishedVersion ?? 0 },
      select: { title: true, summary: true, body: true, author: true, sourceName: true, publishedAt: true },
    }),
    db.articleVersion.findFirst({
      where: { articleId: row.id },
      orderBy: { number: 'asc' },
      select: { publishedAt: true },
    }),
  ])
  if (!version || row.publishedVersion === null) return null
  const { body, publishedAt, ...text } = version
  const { publishedVersion, publishedOn, proposer, ...article } = row
  return {
    ...article,
    ...text,
    bodyHtml: renderMarkdown(body),
    publishedOn: day(publishedOn),
    updatedAt: publishedAt.toISOString(),
    firstPublishedAt: (first?.publishedAt ?? publishedAt).toISOString(),
    versionNumber: publishedVersion,
    proposer: proposer?.status === PUBLIC_UNIT.status ? { slug: proposer.slug, name: proposer.name } : null,
  }
}

/** The public page of an article; where its slug was changed, the slug that it has now; null where there is none. */
export async function findArticlePage(
  slug: string,
): Promise<{ article: ArticlePage } | { redirectTo: string } | null> {
  const row = await db.article.findFirst({ where: { slug, ...publicArticle }, select: pageSelect })
  if (row) {
    const article = await toPage(row)
    return article && { article }
  }
  const id = await findRedirectTarget('article', slug)
  const moved =
    id && (await db.article.findFirst({ where: { id, ...publicArticle }, select: { slug: true } }))
  return moved ? { redirectTo: moved.slug } : null
}

/** The newest articles that tell of a unit or of an alliance. */
export async function listNewestArticles(
  take: number,
  about: { organizationId: string } | { allianceId: string },
): Promise<ArticleSummary[]> {
  const related =
    'allianceId' in about
      ? { alliances: { some: { id: about.allianceId } } }
      : { organizations: { some: { id: about.organizationId } } }
  const rows = await db.article.findMany({
    where: { ...publicArticle, ...related },
    orderBy: [...newestFirst],
    take,
    select: rowSelect,
  })
  return toSummaries(rows)
}

/** What the feed carries: the newest articles with their whole text. */
export async function listFeedEntries(): Promise<FeedEntry[]> {
  const rows = await db.article.findMany({
    where: publicArticle,
    orderBy: [...newestFirst],
    take: FEED_LENGTH,
    select: rowSelect,
  })
  const versions = await publicVersions(rows, {
    articleId: true,
    title: true,
    summary: true,
    body: true,
    author: true,
    publishedAt: true,
  })
  const texts = new Map(versions.map((version) => [version.articleId, version]))
  return rows.flatMap(({ id, slug, kind, publishedOn }) => {
    const version = texts.get(id)
    if (!version) return []
    const { title, summary, author, body, publishedAt } = version
    const entry = { id, slug, kind, title, summary, author, publishedOn: day(publishedOn) }
    return [{ ...entry, bodyHtml: renderMarkdown(body), updatedAt: publishedAt.toISOString() }]
  })
}
