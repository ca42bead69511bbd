import { SectionHeading } from '@/components/ui/section-heading'
import { Timeline } from '@/components/ui/timeline'
import type { HistoryLine } from '@/lib/features/audit/history/types'
import { deedWords } from '@/lib/features/audit/rules'
import { formatInstant } from '@/lib/shared/dates'

/** What happened to a record, newest first: what, by whom, when, and why where it was said. */
export function RecordHistory({
  history,
  title = '经过',
}: {
  history: readonly HistoryLine[]
  /** Another heading, where the page tells a course of its own. */
  title?: string
}) {
  if (history.length === 0) return null
  return (
    <section aria-labelledby="history">
      <SectionHeading id="history" title={title} />
      <Timeline
        label="这条记录的经过"
        entries={history.map(({ id, at, actorLabel, action, reason }) => ({
          key: id,
          at: { dateTime: at, label: formatInstant(at) },
          title: deedWords(action),
          by: actorLabel,
          children: reason && <p>理由：{reason}</p>,
        }))}
      />
    </section>
  )
}
