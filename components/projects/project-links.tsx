import { AgreementLines } from '@/components/agreements/agreement-lines'
import { RecordItem, RecordList } from '@/components/ui/records'
import { SectionHeading } from '@/components/ui/section-heading'
import type { ProjectPage } from '@/lib/features/projects/types'
import { formatPartialDate } from '@/lib/shared/dates'

/** The agreements that the project stands on. */
export function ProjectAgreements({ agreements }: Pick<ProjectPage, 'agreements'>) {
  if (agreements.length === 0) return null
  return (
    <section aria-labelledby="agreements">
      <SectionHeading id="agreements" title="合作协议" href="/agreements" linkLabel="协议登记簿" />
      <AgreementLines agreements={agreements} />
    </section>
  )
}

/** Articles that tell of the project. */
export function ProjectArticles({ articles }: Pick<ProjectPage, 'articles'>) {
  if (articles.length === 0) return null
  return (
    <section aria-labelledby="articles">
      <SectionHeading id="articles" title="相关动态" href="/news" />
      <RecordList>
        {articles.map(({ slug, title, publishedOn }) => (
          <RecordItem
            key={slug}
            href={`/news/${slug}`}
            title={title}
            meta={publishedOn && formatPartialDate(publishedOn)}
          />
        ))}
      </RecordList>
    </section>
  )
}
