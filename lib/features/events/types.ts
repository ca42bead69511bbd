import type { Figure } from '@/lib/features/figures/types'
import type { SourceReference } from '@/lib/features/sources/types'
import type { PartialDate } from '@/lib/shared/dates'
import type { FigureQualifier } from '@/lib/shared/figures'
import type { ListFilters } from '@/lib/shared/list-path'
import type { FilterOption, ListPage } from '@/lib/shared/lists'
import type { PublicationStatus } from '@/lib/shared/publication'
import type { UnitLink } from '@/lib/shared/unit-link'
import type { EventKind } from './constants'
import type { EventVerb } from './permissions'

/** How many came, as the source says it. */
export type Attendance = { value: number; qualifier: FigureQualifier | null; unit: string }

/** One event in a list. */
export type EventSummary = {
  slug: string
  title: string
  kind: EventKind
  startsOn: PartialDate | null
  place: string | null
  summary: string
}

export type EventList = ListPage<EventSummary> & {
  filters: ListFilters
  kinds: FilterOption<EventKind>[]
  alliances: FilterOption[]
  years: FilterOption[]
}

/** The public page of an event. `startsAt` and `endsAt` are moments; without a start hour, the end is a day. */
export type EventPage = EventSummary & {
  id: string
  startsAt: string | null
  endsAt: string | null
  editions: number | null
  attendance: Attendance | null
  bodyHtml: string
  hosts: UnitLink[]
  alliances: { slug: string; name: string }[]
  figures: Figure[]
  source: SourceReference | null
  updatedAt: string
}

/** One event in the list of those who keep them. */
export type EventLine = {
  id: string
  title: string
  kind: EventKind
  startsOn: PartialDate | null
  place: string | null
  alliances: string[]
  status: PublicationStatus
  updatedAt: string
}

export type EventLines = ListPage<EventLine> & {
  status: PublicationStatus | null
  counts: Partial<Record<PublicationStatus, number>>
}

/** What the form is filled from. Hours are on the clock of China (14:05). */
export type EventForEdit = {
  id: string
  slug: string
  version: number
  status: PublicationStatus
  title: string
  kind: EventKind
  startsOn: PartialDate | null
  startTime: string
  endsOn: PartialDate | null
  endTime: string
  place: string
  editions: number | null
  attendance: number | null
  attendanceQualifier: FigureQualifier | null
  attendanceUnit: string
  summary: string
  body: string
  /** Names, one unit each. */
  hosts: string[]
  allianceIds: string[]
  allianceOptions: { id: string; name: string }[]
  allowed: EventVerb[]
  updatedAt: string
}

/** What a new event's form offers. The id is made here, so that a form sent twice makes one event. */
export type EventStart = { id: string; allianceOptions: { id: string; name: string }[] }
