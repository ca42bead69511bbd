import { RecordItem, RecordList } from '@/components/ui/records'
import { EVENT_KIND_LABELS } from '@/lib/features/events/constants'
import type { EventSummary } from '@/lib/features/events/types'
import { formatPartialDate } from '@/lib/shared/dates'
import { excerpt } from '@/lib/shared/text'

/** Events of a list, or of another record that they belong to. */
export function EventRecords({ events, level }: { events: readonly EventSummary[]; level?: 'h2' | 'h3' }) {
  return (
    <RecordList>
      {events.map(({ slug, title, kind, startsOn, place, summary }) => (
        <RecordItem
          key={slug}
          href={`/events/${slug}`}
          title={title}
          level={level}
          meta={[EVENT_KIND_LABELS[kind], place].filter(Boolean).join(' · ')}
          aside={startsOn ? <time dateTime={startsOn}>{formatPartialDate(startsOn)}</time> : undefined}
        >
          {excerpt(summary, 110)}
        </RecordItem>
      ))}
    </RecordList>
  )
}
