import { STANDINGS } from '@/lib/features/search/constants'
import type { SearchRow } from '@/lib/features/search/types'
import { ORGANIZATION_KIND_LABELS } from '../constants'
import type { IndexedUnit } from './data'

/** What a unit is found by. `text` is its body without marks. */
export function toSearchRow(row: IndexedUnit, text: string): SearchRow {
  const kind = ORGANIZATION_KIND_LABELS[row.kind]
  const region = row.region?.fullName ?? ''
  const chains = row.industryChains.map(({ name }) => name)
  return {
    kind: 'organization',
    recordId: row.id,
    address: `/members/${row.slug}`,
    title: row.name,
    aliases: [row.shortName ?? '', ...row.aliases],
    codes: [row.creditCode ?? ''],
    tags: [kind, row.subtype ?? '', region, ...chains, ...row.majors, ...row.majorGroups],
    unitIds: [],
    ownerId: null,
    facts: [row.subtype ?? kind, region],
    body: `${row.summary}\n${text}`,
    standing: STANDINGS.verified,
    freshOn: row.verifiedAt,
  }
}
