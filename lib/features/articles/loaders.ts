import { cacheLife, cacheTag } from 'next/cache'
import { permanentRedirect } from 'next/navigation'
import { readListAddress } from '@/lib/features/addresses/loaders'
import { alliancesTag } from '@/lib/features/alliances/tags'
import { organizationsTag } from '@/lib/features/organizations/tags'
import { projectsTag } from '@/lib/features/projects/tags'
import { loadSite } from '@/lib/features/settings/loaders'
import { settingsTag } from '@/lib/features/settings/tags'
import { isBuilding } from '@/lib/server/env'
import type { ListFilters } from '@/lib/shared/list-path'
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
export async function loadArticleList(segments?: readonly string[]): Promise<ArticleList | null> {
  const asked = readListAddress('/news', ARTICLE_FILTERS, segments)
  return asked && cachedList(asked.filters, asked.page)
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
export async function loadArticle(slug: string): Promise<ArticlePage | null> {
  if (isBuilding()) return null
  const found = await cachedArticle(slug)
  if (!found) return null
  if ('redirectTo' in found) permanentRedirect(`/news/${found.redirectTo}`)
  return found.article
}

async function cachedFeed(): Promise<string> {
  'use cache'
  cacheLife('max')
  cacheTag(articlesTag, settingsTag)
  return buildFeed(await loadSite(), await listFeedEntries())
}

/** The feed of the newest articles, as Atom. While building there are no articles to ask for. */
export async function loadFeed(): Promise<string> {
  return isBuilding() ? buildFeed(await loadSite(), []) : cachedFeed()
}
