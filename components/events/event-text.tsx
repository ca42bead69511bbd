import { SectionHeading } from '@/components/ui/section-heading'
import type { EventPage } from '@/lib/features/events/types'

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
