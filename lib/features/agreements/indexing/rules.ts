import { STANDINGS } from '@/lib/features/search/constants'
import type { SearchRow } from '@/lib/features/search/types'
import { formatPartialDate, fromDateColumns } from '@/lib/shared/dates'
import { AGREEMENT_KIND_LABELS, AGREEMENT_ORIGIN_LABELS, AGREEMENT_STATUS_LABELS } from '../constants'
import type { IndexedAgreement } from './data'

/** What every party has confirmed here comes before what was entered from paper. */
function standingOf({ status, origin }: Pick<IndexedAgreement, 'status' | 'origin'>): number {
  if (status === 'terminated') return STANDINGS.ended
  if (status !== 'effective') return STANDINGS.past
  return origin === 'portal' ? STANDINGS.verified : STANDINGS.current
}

/** What an agreement in the register is found by. `text` is as much of it as the register shows. */
export function toSearchRow(row: IndexedAgreement, text: string): SearchRow {
  const { number, slug, origin } = row
  const kind = AGREEMENT_KIND_LABELS[row.kind]
  const signed = fromDateColumns(row.signedOn, row.signedPrecision)
  return {
    kind: 'agreement',
    recordId: row.id,
    address: number === null ? `/agreements#${slug}` : `/verify/${encodeURIComponent(number)}`,
    title: row.title,
    aliases: [],
    codes: [number ?? ''],
    tags: [kind],
    unitIds: row.parties.map(({ organizationId }) => organizationId),
    ownerId: null,
    facts: [
      kind,
      number ?? '',
      signed === null ? '' : `${formatPartialDate(signed)}签订`,
      AGREEMENT_STATUS_LABELS[row.status],
      origin === 'paper' ? AGREEMENT_ORIGIN_LABELS.paper : '',
    ],
    body: text,
    standing: standingOf(row),
    freshOn: row.signedOn,
  }
}
