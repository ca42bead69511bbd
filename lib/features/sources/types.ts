import type { PartialDate } from '@/lib/shared/dates'

/** The document that a fact stands in, as it is shown beside the fact. */
export type SourceReference = {
  title: string
  publisher: string | null
  publishedOn: PartialDate | null
  url: string | null
}
