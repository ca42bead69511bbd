import { cacheLife, cacheTag } from 'next/cache'
import { notFound, permanentRedirect } from 'next/navigation'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { projectsTag } from '@/lib/features/projects/tags'
import { loadSite } from '@/lib/features/settings/loaders'
import { settingsTag } from '@/lib/features/settings/tags'
import { type ListFilters, parseListPath, pathOfSegments } from '@/lib/shared/list-path'
import { isPlaceholder } from '@/lib/shared/slugs'
import { ARTICLE_FILTERS } from './constants'
import { findArticlePage, listArticles, listFeedEntries } from './data'
import { buildFeed } from './feed/rules'
import { articlesTag, articleTag } from './tags'
import type { ArticleList, ArticlePage } from './types'

async function cachedList(filters: ListFilters, page: number): Promise<ArticleList | null> {
  'use cache'
  cacheLife('max')
  cacheTag(articlesTag, alliancesTag)
  return listArticles(filters, page)
}

/**
 * The list that an address means. `segments` follow `by`, or are `page` and a number; none are the whole list.
 * An address in another order leads to the one address of its list; one that means nothing is not found.
 */
export async function loadArticleList(site: string, segments?: readonly string[]): Promise<ArticleList> {
  if (isPlaceholder(site) || segments?.some(isPlaceholder)) notFound()
  const parsed = parseListPath(segments, ARTICLE_FILTERS)
  if (parsed === null) notFound()
  if ('redirectTo' in parsed) permanentRedirect(pathOfSegments('/news', parsed.redirectTo))
  return (await cachedList(parsed.filters, parsed.page)) ?? notFound()
}

async function cachedArticle(slug: string) {
  'use cache'
  cacheLife('max')
  const found = await findArticlePage(slug)
  if (found && 'article' in found) {
    cacheTag(articleTag(found.article.id), organizationsTag, alliancesTag, projectsTag)
  } else {
    cacheTag(articlesTag)
  }
  return found
}

/** The public page of an article. An old slug leads to the new one; an unknown one is not found. */
export async function loadArticle(site: string, slug: string): Promise<ArticlePage> {
  if (isPlaceholder(site) || isPlaceholder(slug)) notFound()
  const found = await cachedArticle(slug)
  if (!found) notFound()
  if ('redirectTo' in found) permanentRedirect(`/news/${found.redirectTo}`)
  return found.article
}

async function cachedFeed(site: string): Promise<string> {
  'use cache'
  cacheLife('max')
  cacheTag(articlesTag, settingsTag)
  return buildFeed(await loadSite(site), await listFeedEntries())
}

/** The feed of the newest articles, as Atom. While building there are no articles to ask for. */
export async function loadFeed(site: string): Promise<string> {
  return isPlaceholder(site) ? buildFeed(await loadSite(site), []) : cachedFeed(site)
}
