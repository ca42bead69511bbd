import { STANDINGS } from '@/lib/features/search/constants'
import type { SearchRow } from '@/lib/features/search/types'
import { formatPartialDate, fromDateColumns } from '@/lib/shared/dates'
import { EVENT_KIND_LABELS } from '../constants'
import type { IndexedEvent } from './data'

/** What an event is found by. `text` is its body without marks. */
export function toSearchRow(row: IndexedEvent, text: string): SearchRow {
  const kind = EVENT_KIND_LABELS[row.kind]
  const starts = fromDateColumns(row.startsOn, row.startsPrecision)
  return {
    kind: 'event',
    recordId: row.id,
    address: `/events/${row.slug}`,
    title: row.title,
    aliases: [],
    codes: [],
    tags: [kind, row.place ?? ''],
    unitIds: row.hosts.map(({ id }) => id),
    ownerId: null,
    facts: [kind, starts === null ? '' : formatPartialDate(starts), row.place ?? ''],
    body: `${row.summary}\n${text}`,
    standing: STANDINGS.current,
    freshOn: row.startsOn,
  }
}
