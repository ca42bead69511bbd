import { STANDINGS } from '@/lib/features/search/constants'
import type { SearchRow } from '@/lib/features/search/types'
import { formatPartialDate, fromDateColumns } from '@/lib/shared/dates'
import { PROJECT_KIND_LABELS, PROJECT_STATUS_LABELS, type ProjectStatus } from '../constants'
import type { IndexedProject } from './data'

const standingOf = (status: ProjectStatus) => {
  if (status === 'terminated') return STANDINGS.ended
  return status === 'completed' ? STANDINGS.past : STANDINGS.current
}

/** What a project in the register is found by. `text` is its body without marks. */
export function toSearchRow(row: IndexedProject, text: string): SearchRow {
  const kind = PROJECT_KIND_LABELS[row.kind]
  const started = fromDateColumns(row.startsOn, row.startsPrecision)
  const chains = row.industryChains.map(({ name }) => name)
  return {
    kind: 'project',
    recordId: row.id,
    address: `/projects/${row.slug}`,
    title: row.title,
    aliases: [],
    codes: [row.number ?? ''],
    tags: [kind, ...chains, ...row.majors, ...row.topics],
    unitIds: row.parties.map(({ organizationId }) => organizationId),
    ownerId: null,
    facts: [
      kind,
      row.number ?? '',
      started === null ? '' : `${formatPartialDate(started)}起`,
      PROJECT_STATUS_LABELS[row.status],
    ],
    body: `${row.summary}\n${row.goals}\n${text}`,
    standing: standingOf(row.status),
    freshOn: row.startsOn,
  }
}
