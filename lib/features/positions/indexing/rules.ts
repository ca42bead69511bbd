import { STANDINGS } from '@/lib/features/search/constants'
import type { SearchRow } from '@/lib/features/search/types'
import { POSITION_KIND_LABELS, POSITION_STATUS_LABELS } from '../constants'
import type { IndexedPosition } from './data'

/** What a position is found by. */
export function toSearchRow(row: IndexedPosition): SearchRow {
  const kind = POSITION_KIND_LABELS[row.kind]
  const region = row.region?.fullName ?? ''
  const chains = row.industryChains.map(({ name }) => name)
  const isOpen = row.status === 'published'
  return {
    kind: 'position',
    recordId: row.id,
    address: `/positions/${row.slug}`,
    title: row.title,
    aliases: [],
    codes: [],
    tags: [kind, row.postClass ?? '', region, ...chains, ...row.majors],
    unitIds: [row.organizationId],
    ownerId: row.organizationId,
    facts: [row.demo ? '演示' : '', kind, region, isOpen ? '' : POSITION_STATUS_LABELS[row.status]],
    body: [...row.tasks, row.learningGoals, row.address ?? ''].filter(Boolean).join('\n'),
    standing: isOpen ? STANDINGS.current : STANDINGS.past,
    freshOn: row.publishedAt,
  }
}
