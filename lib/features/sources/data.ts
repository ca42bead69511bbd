import type { Prisma } from '@/lib/server/db'
import { type DatePrecision, fromDateColumns } from '@/lib/shared/dates'
import type { SourceReference } from './types'

/** What to select of a source for `toSourceReference`. */
export const sourceSelect = {
  title: true,
  publisher: true,
  publishedOn: true,
  publishedPrecision: true,
  url: true,
} as const satisfies Prisma.SourceSelect

type SourceRow = {
  title: string
  publisher: string | null
  publishedOn: Date | null
  publishedPrecision: DatePrecision | null
  url: string | null
}

/** A selected source as the interface sees it. */
export function toSourceReference({
  publishedOn,
  publishedPrecision,
  title,
  publisher,
  url,
}: SourceRow): SourceReference {
  return { title, publisher, url, publishedOn: fromDateColumns(publishedOn, publishedPrecision) }
}
