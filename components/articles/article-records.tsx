import { RecordItem, RecordList } from '@/components/ui/records'
import { ARTICLE_KIND_LABELS } from '@/lib/features/articles/constants'
import type { ArticleSummary } from '@/lib/features/articles/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { excerpt } from '@/lib/shared/text'

/** Articles of a list, or of another record that they tell of. */
export function ArticleRecords({
  articles,
  level,
}: {
  articles: readonly ArticleSummary[]
  level?: 'h2' | 'h3'
}) {
  return (
    <RecordList>
      {articles.map(({ slug, title, kind, publishedOn, summary }) => (
        <RecordItem
          key={slug}
          href={`/news/${slug}`}
          title={title}
          level={level}
          meta={
            <>
              {ARTICLE_KIND_LABELS[kind]} ·{' '}
              <time dateTime={publishedOn}>{formatPartialDate(publishedOn)}</time>
            </>
          }
        >
          {excerpt(summary, 110)}
        </RecordItem>
      ))}
    </RecordList>
  )
}
