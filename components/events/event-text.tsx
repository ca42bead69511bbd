import { FigureCard, FigureGrid } from '@/components/ui/figure-card'
import { SectionHeading } from '@/components/ui/section-heading'
import type { EventPage } from '@/lib/features/events/types'
import { formatFigure } from '@/lib/shared/figures'

/** What is told of the event. Shows nothing where nothing is written. */
export function EventText({ event: { bodyHtml } }: { event: EventPage }) {
  if (!bodyHtml) return null
  return (
    <section aria-labelledby="text">
      <SectionHeading id="text" title="活动介绍" />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
    </section>
  )
}

/** How many came, in the words of the source and with it. */
export function EventAttendance({ event: { attendance, source } }: { event: EventPage }) {
  if (!attendance) return null
  const { before, number, scale, infix, unit, after } = formatFigure(attendance)
  const origin = source ? { title: `《${source.title}》`, href: source.url ?? undefined } : undefined
  return (
    <section aria-labelledby="attendance">
      <SectionHeading id="attendance" title="参加情况" />
      <FigureGrid>
        <FigureCard
          label="参加活动"
          statements={[{ before, value: number + scale, between: infix, unit, after, source: origin }]}
        />
      </FigureGrid>
    </section>
  )
}
