import type { SourceReference } from '@/lib/features/sources/types'
import type { Subject } from '@/lib/features/subjects/types'
import type { PartialDate } from '@/lib/shared/dates'
import type { FigureQualifier } from '@/lib/shared/figures'

/** One stated number with its provenance. `value` is the exact decimal as text. */
export type Figure = {
  id: string
  metric: string
  value: string
  qualifier: FigureQualifier | null
  unit: string
  /** What the number runs over, e.g. 每年. */
  period: string | null
  asOf: PartialDate | null
  /** Where in the source. */
  locator: string | null
  note: string | null
  source: SourceReference
}

/** All that is stated of one metric. Several statements are shown side by side; none is preferred. */
export type FigureGroup = { metric: string; statements: readonly Figure[] }

/** A figure in the form, with the record that it is about and the version that the lock compares. */
export type FigureForEdit = Figure & { subject: Subject; subjectName: string; version: number }
