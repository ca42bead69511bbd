import type { ArticlePage } from '@/lib/features/articles/types'

/** The article as schema.org tells of it. `publisher` is who runs the site. */
export function articleJsonLd(
  article: ArticlePage,
  { baseUrl, publisher }: { baseUrl: string; publisher: string },
): Record<string, unknown> {
  const url = `${baseUrl}/news/${article.slug}`
  const { author, proposer } = article
  const writer = author
    ? { '@type': 'Person', name: author }
    : { '@type': 'Organization', name: proposer?.name ?? publisher }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: article.title,
    description: article.summary || undefined,
    inLanguage: 'zh-CN',
    datePublished: article.publishedOn,
    dateModified: article.updatedAt,
    author: writer,
    publisher: { '@type': 'Organization', name: publisher, url: `${baseUrl}/` },
    about: [
      ...article.alliances.map(({ slug, name }) => ({ name, url: `${baseUrl}/alliances/${slug}` })),
      ...article.organizations.map(({ slug, name }) => ({ name, url: `${baseUrl}/members/${slug}` })),
    ].map((organization) => ({ '@type': 'Organization', ...organization })),
  }
}
