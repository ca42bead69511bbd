import { EventFacts } from '@/components/events/event-facts'
import { eventJsonLd } from '@/components/events/event-json-ld'
import { EventAttendance, EventText } from '@/components/events/event-text'
import { FigureSection } from '@/components/figures/figure-section'
import { JsonLd } from '@/components/layout/json-ld'
import { Missing } from '@/components/layout/missing'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { SourceNote } from '@/components/sources/source-note'
import { EVENT_KIND_LABELS } from '@/lib/features/events/constants'
import { loadEvent } from '@/lib/features/events/loaders'
import { describeWhen } from '@/lib/features/events/rules'
import { loadSite, missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { formatInstant } from '@/lib/shared/dates'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return [{ slug: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const { slug } = await params
  const found = await loadEvent(slug)
  if (!found) return missingMetadata()
  const { title, summary } = found
  return pageMetadata({ title: `${title}（活动）`, description: summary, path: `/events/${slug}` })
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [event, site] = await Promise.all([loadEvent(slug), loadSite()])
  if (!event) return <Missing />
  const { title, kind, summary, updatedAt } = event
  const jsonLd = eventJsonLd(event, site.baseUrl)
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '活动', href: '/events' },
        { label: title, href: `/events/${slug}` },
      ]}
      baseUrl={site.baseUrl}
      head={
        <PageHead
          title={title}
          eyebrow={
            <>
              <a href={`/events/by/kind/${kind}`}>{EVENT_KIND_LABELS[kind]}</a>
              <span>{describeWhen(event)}</span>
            </>
          }
          lead={summary}
        />
      }
      aside={<EventFacts event={event} />}
      foot={
        <PageMeta
          publisher={site.host || site.name}
          updated={{ dateTime: updatedAt, label: formatInstant(updatedAt) }}
          url={`${site.baseUrl}/events/${slug}`}
        />
      }
    >
      <EventText event={event} />
      <EventAttendance event={event} />
      <FigureSection figures={event.figures} />
      <SourceNote source={event.source} note={null} />
      {jsonLd && <JsonLd data={jsonLd} />}
    </PageShell>
  )
}
