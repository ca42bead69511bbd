import { RecordItem, RecordList } from '@/components/ui/records'
import { SectionHeading } from '@/components/ui/section-heading'
import { Table } from '@/components/ui/table'
import {
  AGREEMENT_KIND_LABELS,
  AGREEMENT_ORIGIN_LABELS,
  AGREEMENT_STATUS_LABELS,
} from '@/lib/features/agreements/constants'
import { ARTICLE_KIND_LABELS } from '@/lib/features/articles/constants'
import type { ArticleSummary } from '@/lib/features/articles/types'
import type { AgreementTie, EventLine, PolicyLine } from '@/lib/features/profiles/types'
import { formatPartialDate } from '@/lib/shared/dates'

const shown = (date: string | null) => (date ? formatPartialDate(date) : '日期未登记')

/** The agreements of a unit, as they stand in the public register. */
export function ProfileAgreements({ agreements }: { agreements: readonly AgreementTie[] }) {
  if (agreements.length === 0) return null
  return (
    <section aria-labelledby="agreements">
      <SectionHeading id="agreements" title="合作协议" href="/agreements" linkLabel="协议登记簿" />
      <Table
        caption="登记的合作协议"
        hideCaption
        columns={[
          { key: 'title', label: '协议' },
          { key: 'kind', label: '类型' },
          { key: 'since', label: '签订' },
          { key: 'status', label: '状态' },
        ]}
        rows={agreements.map((agreement) => ({
          key: agreement.id,
          cells: [
            agreement.title,
            AGREEMENT_KIND_LABELS[agreement.kind],
            shown(agreement.since),
            `${AGREEMENT_STATUS_LABELS[agreement.status]}（${AGREEMENT_ORIGIN_LABELS[agreement.origin]}）`,
          ],
        }))}
      />
    </section>
  )
}

/** News and cases that name the unit. */
export function ProfileArticles({ articles }: { articles: readonly ArticleSummary[] }) {
  if (articles.length === 0) return null
  return (
    <section aria-labelledby="articles">
      <SectionHeading id="articles" title="动态" href="/news" linkLabel="全部动态" />
      <RecordList>
        {articles.map((article) => (
          <RecordItem
            key={article.slug}
            href={`/news/${article.slug}`}
            title={article.title}
            meta={`${ARTICLE_KIND_LABELS[article.kind]} · ${formatPartialDate(article.publishedOn)}`}
          >
            {article.summary}
          </RecordItem>
        ))}
      </RecordList>
    </section>
  )
}

/** The policy documents that the unit has issued. */
export function ProfilePolicies({ policies }: { policies: readonly PolicyLine[] }) {
  if (policies.length === 0) return null
  return (
    <section aria-labelledby="policies">
      <SectionHeading id="policies" title="发布的政策文件" href="/policies" linkLabel="全部政策" />
      <RecordList>
        {policies.map((policy) => (
          <RecordItem
            key={policy.slug}
            href={`/policies/${policy.slug}`}
            title={policy.title}
            meta={[policy.documentNumber, shown(policy.issuedOn)].filter(Boolean).join(' · ')}
          />
        ))}
      </RecordList>
    </section>
  )
}

/** The events that the unit hosts. */
export function ProfileEvents({ events }: { events: readonly EventLine[] }) {
  if (events.length === 0) return null
  return (
    <section aria-labelledby="events">
      <SectionHeading id="events" title="主办的活动" href="/events" linkLabel="全部活动" />
      <RecordList>
        {events.map((event) => (
          <RecordItem
            key={event.slug}
            href={`/events/${event.slug}`}
            title={event.title}
            meta={[shown(event.startsOn), event.place].filter(Boolean).join(' · ')}
          />
        ))}
      </RecordList>
    </section>
  )
}
