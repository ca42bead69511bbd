import { SectionHeading } from '@/components/ui/section-heading'
import type { SourceReference } from '@/lib/features/sources/types'
import { formatPartialDate } from '@/lib/shared/dates'

/** Where the record stands, and what one should know of it. Shows nothing when neither is known. */
export function SourceNote({ source, note }: { source: SourceReference | null; note: string | null }) {
  if (!source && !note) return null
  const published = source?.publishedOn && formatPartialDate(source.publishedOn)
  const origin = [source?.publisher, published].filter(Boolean).join('，')
  return (
    <section aria-labelledby="source">
      <SectionHeading id="source" title="出处与说明" />
      {source && (
        <p>
          {source.url ? <a href={source.url}>《{source.title}》</a> : `《${source.title}》`}
          {origin && `（${origin}）`}
        </p>
      )}
      {note && <p>{note}</p>}
    </section>
  )
}
