import { ArticleFacts, ArticleRelations } from '@/components/articles/article-facts'
import { articleJsonLd } from '@/components/articles/article-json-ld'
import { JsonLd } from '@/components/layout/json-ld'
import { Missing } from '@/components/layout/missing'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ARTICLE_KIND_LABELS } from '@/lib/features/articles/constants'
import { loadArticle } from '@/lib/features/articles/loaders'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { formatInstant, formatPartialDate } from '@/lib/shared/dates'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const { slug } = await params
  const found = await loadArticle(slug)
  if (!found) return missingMetadata()
  const { title, summary } = found
  return pageMetadata({ title, description: summary, path: `/news/${slug}`, type: 'article' })
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [article, site] = await Promise.all([loadArticle(slug), loadSite()])
  if (!article) return <Missing />
  const publisher = site.host || site.name
  const { title, kind, publishedOn, summary, updatedAt } = article
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '动态', href: '/news' },
        { label: title, href: `/news/${slug}` },
      ]}
      baseUrl={site.baseUrl}
      head={
        <PageHead
          title={title}
          eyebrow={
            <>
              <a href={`/news/by/kind/${kind}`}>{ARTICLE_KIND_LABELS[kind]}</a>
              <time dateTime={publishedOn}>{formatPartialDate(publishedOn)}</time>
            </>
          }
          lead={summary}
        />
      }
      aside={
        <>
          <ArticleFacts article={article} />
          <ArticleRelations article={article} />
        </>
      }
      foot={
        <PageMeta
          publisher={publisher}
          updated={{ dateTime: updatedAt, label: formatInstant(updatedAt) }}
          url={`${site.baseUrl}/news/${slug}`}
        />
      }
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown */}
      <article className="prose" dangerouslySetInnerHTML={{ __html: article.bodyHtml }} />
      <JsonLd data={articleJsonLd(article, { baseUrl: site.baseUrl, publisher })} />
    </PageShell>
  )
}
