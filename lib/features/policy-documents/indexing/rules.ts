import { STANDINGS } from '@/lib/features/search/constants'
import type { SearchRow } from '@/lib/features/search/types'
import { formatPartialDate, fromDateColumns } from '@/lib/shared/dates'
import { POLICY_LEVEL_LABELS, POLICY_VALIDITY_LABELS, type PolicyValidity } from '../constants'
import type { IndexedPolicy } from './data'

const STANDING: Record<PolicyValidity, number> = {
  valid: STANDINGS.current,
  unknown: STANDINGS.current,
  lapsed: STANDINGS.past,
  repealed: STANDINGS.ended,
}

/** What a policy document is found by. `text` is its body without marks. */
export function toSearchRow(row: IndexedPolicy, text: string): SearchRow {
  const issued = fromDateColumns(row.issuedOn, row.issuedPrecision)
  const isPlain = row.validity === 'valid' || row.validity === 'unknown'
  return {
    kind: 'policy_document',
    recordId: row.id,
    address: `/policies/${row.slug}`,
    title: row.title,
    aliases: [],
    codes: [row.indexNumber ?? '', row.documentNumber ?? ''],
    tags: [row.issuer, POLICY_LEVEL_LABELS[row.level]],
    unitIds: row.issuerId === null ? [] : [row.issuerId],
    ownerId: null,
    facts: [
      row.documentNumber ?? '',
      row.issuer,
      issued === null ? '' : formatPartialDate(issued),
      isPlain ? '' : POLICY_VALIDITY_LABELS[row.validity],
    ],
    body: [row.summary, ...row.keyPoints, text].filter(Boolean).join('\n'),
    standing: STANDING[row.validity],
    freshOn: row.issuedOn,
  }
}
