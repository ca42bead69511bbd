import { SectionHeading } from '@/components/ui/section-heading'
import type { SourceReference } from '@/lib/features/sources/types'
import { formatPartialDate } from '@/lib/shared/dates'

/** The document that a record was entered from. Shows nothing where none is known. */
export function SourceSection({ source }: { source: SourceReference | null }) {
  if (!source) return null
  const { title, publisher, publishedOn, url } = source
  const origin = [publisher, publishedOn && formatPartialDate(publishedOn)].filter(Boolean).join('，')
  return (
    <section aria-labelledby="source">
      <SectionHeading id="source" title="出处" />
      <p>
        {url ? <a href={url}>《{title}》</a> : `《${title}》`}
        {origin && `（${origin}）`}
      </p>
    </section>
  )
}
