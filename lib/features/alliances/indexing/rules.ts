import { STANDINGS } from '@/lib/features/search/constants'
import type { SearchRow } from '@/lib/features/search/types'
import { formatPartialDate, fromDateColumns } from '@/lib/shared/dates'
import { ALLIANCE_KIND_LABELS, ALLIANCE_STATUS_LABELS, type AllianceStatus } from '../constants'
import type { IndexedAlliance } from './data'

const STANDING: Record<AllianceStatus, number> = {
  applying: STANDINGS.current,
  preparing: STANDINGS.current,
  operating: STANDINGS.verified,
  ended: STANDINGS.ended,
}

/** What an alliance is found by. `text` is its body without marks. */
export function toSearchRow(row: IndexedAlliance, text: string): SearchRow {
  const kind = ALLIANCE_KIND_LABELS[row.kind]
  const region = row.region?.fullName ?? ''
  const founded = fromDateColumns(row.foundedOn, row.foundedPrecision)
  const chains = row.industryChains.map(({ name }) => name)
  return {
    kind: 'alliance',
    recordId: row.id,
    address: `/alliances/${row.slug}`,
    title: row.name,
    aliases: [],
    codes: [],
    tags: [kind, region, row.industry ?? '', ...chains, ...row.workAreas, ...row.basedOn],
    unitIds: [...new Set(row.roles.map(({ organizationId }) => organizationId))],
    ownerId: null,
    facts: [
      kind,
      region,
      founded === null ? '' : `${formatPartialDate(founded)}成立`,
      row.status === 'operating' ? '' : ALLIANCE_STATUS_LABELS[row.status],
    ],
    body: `${row.summary}\n${text}`,
    standing: STANDING[row.status],
    freshOn: row.foundedOn,
  }
}
